import { codelijsten, type CodelijstNaam } from './codelijsten.ts'

/** The simple types (LDT) of the basisschema 3.2, in our own words. */

const eenRegel = {
  vorm: /^[ \t]*[^ \t\n\r][^\n\r]*$/u,
  uitleg: 'gebruik één regel met ten minste één teken',
} as const
const cijfers = <const N extends number>(aantal: N) =>
  ({ vorm: new RegExp(`^[0-9]{${aantal}}$`), uitleg: `gebruik precies ${aantal} cijfers` }) as const

const regel = (maxLengte: number) => ({ basis: 'tekst', minLengte: 1, maxLengte, patroon: eenRegel }) as const
const getal = (maximum: number) => ({ basis: 'geheel', minimum: 0, maximum }) as const
const keuze = <const N extends CodelijstNaam>(lijst: N, maxLengte: number) =>
  ({ basis: 'tekst', maxLengte, lijst, codes: codelijsten[lijst] }) as const

export const aanduidingWoonadres = keuze('NUM061', 2)
export const adresSoort = keuze('COD757', 2)
export const agbCode = { basis: 'tekst', minLengte: 1, maxLengte: 8, patroon: cijfers(8) } as const
export const bsn = { basis: 'tekst', minLengte: 1, maxLengte: 9, patroon: cijfers(9) } as const
export const budget = getal(99_999_999)
export const commentaar = {
  basis: 'tekst',
  minLengte: 1,
  patroon: { vorm: /[^ \t\n\r]/u, uitleg: 'gebruik ten minste één teken' },
} as const
export const communicatievorm = keuze('COD747', 1)
export const datum = {
  basis: 'datum',
  patroon: { vorm: /^[^:Z]*$/, uitleg: 'gebruik jjjj-mm-dd zonder tijdzone' },
} as const
export const datumGebruik = keuze('COD170', 1)
export const eenheid = keuze('WJ756', 2)
export const emailadres = regel(80)
export const frequentie = keuze('WMO757', 1)
export const gemeente = { basis: 'tekst', minLengte: 1, patroon: cijfers(4) } as const
export const geslacht = keuze('COD046', 1)
export const huisletter = regel(1)
export const huisnummer = getal(99_999)
export const huisnummerToevoeging = regel(4)
export const identificatie = regel(12)
export const juridischeStatus = keuze('WJ232', 2)
export const landCode = keuze('COD032', 2)
export const landnummer = regel(4)
export const naam = regel(200)
export const naamGebruik = keuze('COD700', 1)
export const nummer = getal(999_999_999)
export const organisatienaam = regel(35)
export const persoonsid = regel(20)
export const plaatsnaam = regel(80)
export const postcode = regel(8)
export const productCategorie = keuze('WMO020', 2)
export const productCode = regel(5)
export const redenBeeindiging = keuze('WMO588', 2)
export const redenWijziging = keuze('WMO002', 2)
export const referentie = regel(36)
export const relatieVolgorde = getal(99)
export const retourCode = keuze('WJ001', 4)
export const soortRelatie = keuze('COD472', 2)
export const statusAanlevering = keuze('COD467', 1)
export const straatnaam = regel(24)
export const taal = regel(25)
export const telefoonnummer = {
  basis: 'tekst',
  minLengte: 1,
  maxLengte: 15,
  patroon: { vorm: /^[0-9]*$/, uitleg: 'gebruik alleen cijfers' },
} as const
export const tijd = {
  basis: 'tijd',
  patroon: { vorm: /^[^Z+-]+$/, uitleg: 'gebruik uu:mm:ss zonder tijdzone' },
} as const
export const versie = {
  basis: 'tekst',
  minLengte: 1,
  patroon: {
    vorm: /^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}$/,
    uitleg: 'gebruik drie getallen met punten ertussen: 1.0.0',
  },
} as const
export const volume = getal(99_999_999)
export const voorletters = {
  basis: 'tekst',
  minLengte: 1,
  maxLengte: 6,
  patroon: { vorm: /^[a-zA-Z\u00C0-\u1EF3]+$/u, uitleg: 'gebruik alleen letters, zonder punten' },
} as const
export const voorvoegsel = regel(10)
export const wettelijkeVertegenwoordiging = keuze('WJ003', 2)

/** The code that says which message this is (COD002). */
export const berichtCode = <const C extends string>(vast: C) =>
  ({ basis: 'tekst', minLengte: 1, maxLengte: 3, vast }) as const
/** The standard's major and minor release: 3 and 2. */
export const release = <const N extends number>(vast: N) =>
  ({ basis: 'geheel', minimum: 0, maximum: 99, vast }) as const
