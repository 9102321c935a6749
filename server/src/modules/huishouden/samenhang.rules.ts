import type { InvoerFout, InvoerRegel, Kolom } from './invoer.rules.ts'

/** What must be the same on every line that shares a key. */
type Afspraak = {
  /** null: says nothing about this line */
  readonly sleutel: string | null
  readonly inhoud: string
  readonly veld: Kolom
  readonly code: string
  readonly raad: (eerdereRegel: number) => string
}

const afspraken = {
  persoon: ({ huishoudenSleutel, persoon }) => ({
    sleutel: persoon.sleutel,
    inhoud: JSON.stringify([huishoudenSleutel, persoon]),
    veld: 'persoon_sleutel',
    code: 'persoon-verschilt',
    raad: (regel) =>
      `Op regel ${regel} heeft deze sleutel andere gegevens. Geef elke persoon een eigen sleutel.`,
  }),
  adres: ({ huishoudenSleutel, adres }) => ({
    sleutel: huishoudenSleutel,
    inhoud: JSON.stringify(adres),
    veld: 'straat',
    code: 'adres-verschilt',
    raad: (regel) => `Op regel ${regel} woont dit huishouden op een ander adres. Maak de adressen gelijk.`,
  }),
  bsn: ({ persoon }) => ({
    sleutel: persoon.bsn,
    inhoud: persoon.sleutel,
    veld: 'bsn',
    code: 'bsn-dubbel',
    raad: (regel) =>
      `Dit burgerservicenummer staat ook op regel ${regel}, bij een ander. Kijk na van wie het is.`,
  }),
  hoofdbewoner: ({ huishoudenSleutel, persoon }) => ({
    sleutel: persoon.relatie === 'hoofdbewoner' ? huishoudenSleutel : null,
    inhoud: persoon.sleutel,
    veld: 'relatie',
    code: 'tweede-hoofdbewoner',
    raad: (regel) => `Op regel ${regel} heeft dit huishouden al een hoofdbewoner. Kies er een.`,
  }),
} satisfies Record<string, (invoer: InvoerRegel) => Afspraak>

/** Those that say something about this line, with keys that do not meet each other's. */
const afsprakenOver = (invoer: InvoerRegel) =>
  Object.entries(afspraken).flatMap(([soort, maak]) => {
    const { sleutel, ...afspraak } = maak(invoer)
    return sleutel === null ? [] : [{ ...afspraak, sleutel: `${soort} ${sleutel}` }]
  })

/**
 * Makes the check on what the lines of one file say about each other. Give it every line that
 * `maakRegellezer` found right, in order; it answers what contradicts an earlier line. A line that is refused
 * here does not count for later ones.
 *
 * - one person has one key, in one huishouden; more lines for one person carry the same data
 * - one BSN is of one person
 * - one huishouden has one address and one hoofdbewoner
 *
 * It remembers a few hundred bytes a person. The texts name the earlier line, never what it holds.
 */
export function maakSamenhang(): (invoer: InvoerRegel) => readonly InvoerFout[] {
  const bekend = new Map<string, { readonly regel: number; readonly inhoud: string }>()

  return (invoer) => {
    const over = afsprakenOver(invoer)
    const fouten = over.flatMap(({ sleutel, inhoud, veld, code, raad }) => {
      const eerder = bekend.get(sleutel)
      return eerder === undefined || eerder.inhoud === inhoud
        ? []
        : [{ code, tekst: raad(eerder.regel), regel: invoer.regel, veld }]
    })
    if (fouten.length > 0) return fouten
    for (const { sleutel, inhoud } of over) {
      if (!bekend.has(sleutel)) bekend.set(sleutel, { regel: invoer.regel, inhoud })
    }
    return []
  }
}
