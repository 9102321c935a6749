/** How a letter reads. `onderdelen` are lists with what is wrong; the letter is right when both are empty. */
export type Leesniveau = {
  readonly zinnen: number
  readonly woorden: number
  /** Words a sentence on average, and in the longest */
  readonly gemiddeldeZin: number
  readonly langsteZin: number
  /** Flesch-Douma: 0 very hard – 100 very easy; short letters can go above */
  readonly fleschDouma: number
  /** Jargon of the list that stands in the text */
  readonly jargon: readonly string[]
  /** What to mend, in Dutch; empty when the text passes */
  readonly gebreken: readonly string[]
}

/** A rule that works for B1, since no formula measures B1 itself (ecosysteem.md, Accessibility and language). */
const GEMIDDELD_HOOGSTENS = 15
const ZIN_HOOGSTENS = 20
const FLESCH_MINSTENS = 60

/** Longest first. A trema starts a new syllable, so it is no part of a pair. */
const KLINKERGROEP = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|ei|ij|au|ou|eu|oe|ui|[aeiouyáàâéèêëíïóôöúûü]/g

/** Syllables of a Dutch word, counted by its vowel groups; at least 1. Numbers count as one. */
export const lettergrepen = (woord: string): number =>
  Math.max(1, woord.toLowerCase().match(KLINKERGROEP)?.length ?? 0)

/** A sentence ends at . ! ? or : before a space, and at the end of a paragraph. */
const zinnenUit = (alinea: string): string[][] =>
  alinea
    .split(/(?<=[.!?:])\s+/)
    .map((zin) => zin.match(/[\p{L}\p{N}][\p{L}\p{N}'’@.-]*/gu) ?? [])
    .filter((woorden) => woorden.length > 0)

const som = (getallen: readonly number[]): number => getallen.reduce((totaal, getal) => totaal + getal, 0)

function gebrekenVan(meting: Omit<Leesniveau, 'gebreken'>): string[] {
  const { gemiddeldeZin, langsteZin, fleschDouma, jargon } = meting
  return [
    gemiddeldeZin > GEMIDDELD_HOOGSTENS &&
      `De zinnen hebben gemiddeld ${gemiddeldeZin.toFixed(1)} woorden. Maak er hooguit ${GEMIDDELD_HOOGSTENS} van.`,
    langsteZin > ZIN_HOOGSTENS &&
      `De langste zin heeft ${langsteZin} woorden. Maak er hooguit ${ZIN_HOOGSTENS} van.`,
    fleschDouma < FLESCH_MINSTENS &&
      `De leesbaarheid is ${fleschDouma.toFixed(0)}. Gebruik kortere woorden, tot ${FLESCH_MINSTENS} of hoger.`,
    jargon.length > 0 && `Vervang deze woorden of leg ze uit: ${jargon.join(', ')}.`,
  ].filter((gebrek) => gebrek !== false)
}

/**
 * Measures a text against what a reader at B1 can follow: sentences of 15 words on average and 20 at most,
 * Flesch-Douma of 60 or more, no jargon. Flesch-Douma = 206.835 − 0.93·(words/sentences) − 77·(syllables/words).
 * Give paragraphs and list items as they are; addresses and telephone numbers are no sentences, leave them out.
 */
export function leesniveau(alineas: readonly string[], jargonlijst: readonly string[]): Leesniveau {
  const zinnen = alineas.flatMap(zinnenUit)
  const woorden = zinnen.flat()
  const perZin = woorden.length / Math.max(1, zinnen.length)
  const perWoord = som(woorden.map(lettergrepen)) / Math.max(1, woorden.length)
  const tekst = ` ${woorden.join(' ').toLowerCase().replaceAll('.', '')} `
  const meting = {
    zinnen: zinnen.length,
    woorden: woorden.length,
    gemiddeldeZin: perZin,
    langsteZin: Math.max(0, ...zinnen.map((zin) => zin.length)),
    fleschDouma: 206.835 - 0.93 * perZin - 77 * perWoord,
    jargon: jargonlijst.filter((woord) => tekst.includes(` ${woord.toLowerCase()} `)),
  }
  return { ...meting, gebreken: gebrekenVan(meting) }
}
