/** Where somebody stands around the table: how near, and in which direction (0 degrees is up, clockwise). */
export type Plek = { readonly kring: number; readonly hoek: number }
export type Punt = { readonly x: number; readonly y: number }

export const KRINGEN = [1, 2, 3] as const
export const KRING_WOORD: Readonly<Record<number, string>> = {
  1: 'Dichtbij',
  2: 'Iets verder',
  3: 'Verder weg',
}
/** Distance from the middle of the table as a part of the width of the drawing. */
const STRAAL: Readonly<Record<number, number>> = { 1: 0.26, 2: 0.35, 3: 0.435 }
const STAP = 15

export const straal = (kring: number): number => STRAAL[kring] ?? 0.43

/** The middle of the face in a drawing that is `breedte` wide and high. */
export function punt({ kring, hoek }: Plek, breedte: number): Punt {
  const rad = (hoek * Math.PI) / 180
  const r = straal(kring) * breedte
  return { x: breedte / 2 + r * Math.sin(rad), y: breedte / 2 - r * Math.cos(rad) }
}

/** The place that belongs to a point: the nearest ring, and the direction in whole degrees. */
export function plekBij({ x, y }: Punt, breedte: number): Plek {
  const [dx, dy] = [x - breedte / 2, breedte / 2 - y]
  const r = Math.hypot(dx, dy) / breedte
  const kring = KRINGEN.toSorted((a, b) => Math.abs(straal(a) - r) - Math.abs(straal(b) - r))[0] ?? 1
  const graden = Math.round((Math.atan2(dx, dy) * 180) / Math.PI)
  return { kring, hoek: (graden + 360) % 360 }
}

/** Arrow keys: left and right go around the table, up comes nearer, down goes away. Null for another key. */
export function schuif({ kring, hoek }: Plek, toets: string): Plek | null {
  switch (toets) {
    case 'ArrowLeft':
      return { kring, hoek: (hoek + 360 - STAP) % 360 }
    case 'ArrowRight':
      return { kring, hoek: (hoek + STAP) % 360 }
    case 'ArrowUp':
      return { kring: Math.max(1, kring - 1), hoek }
    case 'ArrowDown':
      return { kring: Math.min(3, kring + 1), hoek }
    default:
      return null
  }
}

/** The middle of the widest gap on a ring, for who comes new. */
export function vrijeHoek(personen: readonly Plek[], kring: number): number {
  const hoeken = personen.filter((p) => p.kring === kring).map((p) => p.hoek)
  const [eerste] = hoeken.sort((a, b) => a - b)
  if (eerste === undefined) return 0
  const gaten = hoeken.map((hoek, i) => {
    const volgende = hoeken[i + 1] ?? eerste + 360
    return { breed: volgende - hoek, midden: Math.round((hoek + volgende) / 2) % 360 }
  })
  return gaten.reduce((ruim, gat) => (gat.breed > ruim.breed ? gat : ruim)).midden
}

const WINDROOS = [
  'boven',
  'rechtsboven',
  'rechts',
  'rechtsonder',
  'onder',
  'linksonder',
  'links',
  'linksboven',
]

/** In words: `dichtbij, rechtsboven`. */
export const plekZin = ({ kring, hoek }: Plek): string =>
  `${(KRING_WOORD[kring] ?? '').toLowerCase()}, ${WINDROOS[Math.round(hoek / 45) % 8] ?? 'boven'}`
