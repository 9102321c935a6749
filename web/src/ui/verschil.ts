/** A piece of text; `anders` when the other version does not have it here. */
export type Stuk = { readonly tekst: string; readonly anders: boolean }

// Quadratic in words: above this the two texts are shown without marks.
const MAX_WOORDEN = 1500

function lengtes(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rijen = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [rij, volgende] = [rijen[i], rijen[i + 1]]
      if (rij === undefined || volgende === undefined) continue
      rij[j] = a[i] === b[j] ? (volgende[j + 1] ?? 0) + 1 : Math.max(volgende[j] ?? 0, rij[j + 1] ?? 0)
    }
  return rijen
}

function markeer(a: readonly string[], b: readonly string[]): boolean[] {
  const tabel = lengtes(a, b)
  const lengte = (i: number, j: number): number => tabel[i]?.[j] ?? 0
  let j = 0
  return a.map((woord, i) => {
    while (j < b.length && woord !== b[j] && lengte(i, j + 1) >= lengte(i, j)) j++
    if (woord !== b[j]) return true
    j++
    return false
  })
}

/** Marks in `tekst` the words that `ander` does not have in that place (longest common subsequence). */
export function verschil(tekst: string, ander: string): Stuk[] {
  const a = tekst.split(/(?<=\s)/)
  const b = ander.split(/(?<=\s)/)
  if (a.length > MAX_WOORDEN || b.length > MAX_WOORDEN) return [{ tekst, anders: false }]
  const kaal = (woorden: string[]) => woorden.map((woord) => woord.trim())
  const anders = markeer(kaal(a), kaal(b))
  const stukken: Stuk[] = []
  a.forEach((woord, i) => {
    const vorige = stukken.at(-1)
    const is = anders[i] ?? false
    if (vorige?.anders === is) stukken[stukken.length - 1] = { tekst: vorige.tekst + woord, anders: is }
    else stukken.push({ tekst: woord, anders: is })
  })
  return stukken
}
