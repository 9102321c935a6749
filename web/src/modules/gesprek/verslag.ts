import type { Antwoord, Gesprek, Waarden } from './gesprek.ts'

type Tekstveld = 'situatie' | 'eigenKracht' | 'netwerk' | 'wens'
const TEKSTEN: readonly Tekstveld[] = ['situatie', 'eigenKracht', 'netwerk', 'wens']

/** What is typed in a gesprek, as it is sent back. */
export const toWaarden = (g: Gesprek): Waarden => ({
  vraag: g.vraag,
  achterliggendeVraag: g.achterliggendeVraag,
  vraagIsAchterliggend: g.vraagIsAchterliggend,
  plaats: g.plaats,
  gehoudenOp: g.gehoudenOp,
  leefgebieden: g.leefgebieden,
  later: g.later,
  mantelzorg: g.mantelzorg,
  antwoorden: g.antwoorden,
})

const leeg = (persoonId: number, leefgebied: string): Antwoord => ({
  persoonId,
  leefgebied,
  situatie: '',
  eigenKracht: '',
  netwerk: '',
  wens: '',
  probleem: null,
})
const isVan = (persoonId: number, leefgebied: string) => (a: Antwoord) =>
  a.persoonId === persoonId && a.leefgebied === leefgebied

/** The answer of one person on one leefgebied; empty when nothing was said yet. */
export const antwoordVan = (w: Waarden, persoonId: number, leefgebied: string): Antwoord =>
  w.antwoorden.find(isVan(persoonId, leefgebied)) ?? leeg(persoonId, leefgebied)

/** The same with a part of one answer changed. */
export function metAntwoord(
  w: Waarden,
  persoonId: number,
  leefgebied: string,
  wat: Partial<Antwoord>,
): Waarden {
  const is = isVan(persoonId, leefgebied)
  const nieuw = { ...antwoordVan(w, persoonId, leefgebied), ...wat }
  const antwoorden = w.antwoorden.some(is)
    ? w.antwoorden.map((a) => (is(a) ? nieuw : a))
    : [...w.antwoorden, nieuw]
  return { ...w, antwoorden }
}

export const isIngevuld = (a: Antwoord): boolean =>
  a.probleem !== null ||
  [...TEKSTEN.map((veld) => a[veld]), ...Object.values(a.vragen ?? {})].some((tekst) => tekst.trim() !== '')

export type Stand = 'hulp' | 'besproken' | 'later' | 'open'
/** Where a leefgebied stands: what was said wins over "liever later". */
export function standVan(w: Waarden, leefgebied: string): Stand {
  const hier = w.antwoorden.filter((a) => a.leefgebied === leefgebied && isIngevuld(a))
  if (hier.some((a) => a.probleem === true)) return 'hulp'
  if (hier.length > 0) return 'besproken'
  return w.later.includes(leefgebied) ? 'later' : 'open'
}

// A gesprek as a flat list of fields, so that the work of two people can be compared field by field.
const VRAAG = 'vraag:'
type Vlak = ReadonlyMap<string, unknown>
const vlak = ({ antwoorden, ...rest }: Waarden): Vlak =>
  new Map<string, unknown>([
    ...Object.entries(rest),
    ...antwoorden.flatMap((a) =>
      [
        ...[...TEKSTEN, 'probleem' as const].map((veld): [string, unknown] => [veld, a[veld]]),
        ...Object.entries(a.vragen ?? {}).map(([id, tekst]): [string, unknown] => [`${VRAAG}${id}`, tekst]),
      ].map(([veld, waarde]): [string, unknown] => [`${a.persoonId}/${a.leefgebied}/${veld}`, waarde]),
    ),
  ])

const LEEG = (veld: string): unknown =>
  veld.endsWith('/probleem') ? null : veld.includes('/') ? '' : undefined
const gelijk = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** One field of the form set, named as `vlak` names it. */
export function metVeld(w: Waarden, veld: string, waarde: unknown): Waarden {
  const [persoonId, leefgebied, naam] = veld.split('/')
  if (persoonId === undefined || leefgebied === undefined || naam === undefined)
    return { ...w, [veld]: waarde }
  if (!naam.startsWith(VRAAG)) return metAntwoord(w, Number(persoonId), leefgebied, { [naam]: waarde })
  const { vragen = {} } = antwoordVan(w, Number(persoonId), leefgebied)
  return metAntwoord(w, Number(persoonId), leefgebied, {
    vragen: { ...vragen, [naam.slice(VRAAG.length)]: String(waarde) },
  })
}

/** A text that both changed; both are kept until somebody chooses. */
export type Botsing = {
  readonly veld: string
  readonly mijn: string
  readonly ander: string
  /** When it was typed on another device of the same person; absent when somebody else saved it. */
  readonly zelfOp?: string
}

/**
 * Puts my work and that of somebody else together, from what both began with. What only one changed is taken over; a
 * text that both changed is a collision. A choice that both changed (a tick, a date) becomes mine, which is on my screen.
 */
export function samenvoegen(drie: { basis: Waarden; mijn: Waarden; ander: Waarden }): {
  waarden: Waarden
  botsingen: readonly Botsing[]
} {
  const [basis, mijn, ander] = [vlak(drie.basis), vlak(drie.mijn), vlak(drie.ander)]
  const van = (bron: Vlak, veld: string) => (bron.has(veld) ? bron.get(veld) : LEEG(veld))
  const botsingen: Botsing[] = []
  let waarden = drie.ander
  for (const veld of new Set([...mijn.keys(), ...basis.keys()])) {
    const [b, m, a] = [van(basis, veld), van(mijn, veld), van(ander, veld)]
    if (gelijk(m, b) || gelijk(m, a)) continue
    if (!gelijk(a, b) && typeof m === 'string' && typeof a === 'string') {
      // Who emptied a text does not win from who wrote on in it.
      if (m === '') continue
      if (a !== '') botsingen.push({ veld, mijn: m, ander: a })
    }
    waarden = metVeld(waarden, veld, m)
  }
  return { waarden, botsingen }
}

/** Is there anything in mine that is not in the other? Empty answers do not count. */
export const isGelijk = (een: Waarden, ander: Waarden): boolean => {
  const schoon = (w: Waarden) => {
    const antwoorden = w.antwoorden.filter(isIngevuld)
    const plek = (a: Antwoord) => `${a.persoonId}/${a.leefgebied}`
    return { ...w, antwoorden: antwoorden.toSorted((a, b) => (plek(a) < plek(b) ? -1 : 1)) }
  }
  return gelijk(schoon(een), schoon(ander))
}
