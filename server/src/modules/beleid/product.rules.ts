/** Local words for support against the one internal list (ALG-09). */
import type { Beleid } from './beleid.rules.ts'
import type { InternProduct, Product } from './voorzieningbeleid.rules.ts'

const kaal = (woord: string): string => woord.trim().toLowerCase()

/** The names by which this product goes here, the official one first. */
export const namenVan = ({ naam, ookGenoemd = [] }: Product): readonly string[] => [naam, ...ookGenoemd]

/**
 * What a local word means here, as internal products: an exact name, else every product whose name begins with the
 * word. Empty when nobody here calls anything so. “Thuisondersteuning” is huishoudelijke hulp and begeleiding in
 * Drechtsteden and begeleiding in Leeuwarden (C17, GT-R10).
 */
export function internVan(beleid: Beleid, woord: string): readonly InternProduct[] {
  const gezocht = kaal(woord)
  const met = (past: (naam: string) => boolean) =>
    beleid.producten.filter((p) => namenVan(p).some((naam) => past(kaal(naam))))
  const precies = met((naam) => naam === gezocht)
  const gevonden = precies.length > 0 ? precies : met((naam) => naam.startsWith(gezocht))
  return [...new Set(gevonden.flatMap((p) => p.bestaatUit ?? []))]
}

/** Names that two products share here, each once: a word that means two things maps to nothing. */
export function dubbeleNamen(producten: readonly Product[]): readonly string[] {
  const alle = producten.flatMap((p) => [...new Set(namenVan(p).map(kaal))])
  return [...new Set(alle.filter((naam, i) => alle.indexOf(naam) < i))]
}
