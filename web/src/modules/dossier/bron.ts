/** Notes between brackets that are for who writes the beleid: a number of our own, or what still must be settled. */
const NOTITIE = / ?\([^()]*(?:\b[CO]-?\d\d\b|eisen|getoetst)[^()]*\)|; lezing C\d\d/g

/**
 * The source of a rule as people read it. Beleid names its document by a number (`004 §2.1`), which says nothing on a
 * screen: it becomes "beleidsplan §2.1", or the name of the part when there is one ("Basisontwerp §3.4").
 */
export const bronTekst = (bron: string): string =>
  bron
    .replaceAll(NOTITIE, '')
    .replaceAll(/\b00\d (?=§)/g, 'beleidsplan ')
    .replaceAll(/\b00\d(?=:? \p{Ll}|:)/gu, 'beleidsplan')
    .replaceAll(/\b00\d (?=\p{Lu})/gu, '')
    .replaceAll('Uitv.notitie', 'Uitvoeringsnotitie')

/** The plan says nothing about it; as a source that reads like a fault. */
export const zwijgt = (bron: string): boolean => bron.includes(' zegt niets')
