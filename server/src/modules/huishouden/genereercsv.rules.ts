import { geheelGetal, kies, type Toeval } from '../../kern/toeval.ts'
import { genereerInvoer, type Opdracht } from './genereer.rules.ts'
import { KOLOMMEN, type InvoerRegel, type Kolom } from './invoer.rules.ts'

type Cellen = Record<Kolom, string>
type Plant = (cellen: Cellen, toeval: Toeval, vandaag: Temporal.PlainDate) => Partial<Cellen>

/** How each kind of error is made by changing cells; the column is where the import must find it. */
const CELFOUTEN = {
  'bsn-ongeldig': {
    veld: 'bsn',
    plant: (_, toeval) => ({ bsn: `99990000${kies(toeval, ['0', '1', '2', '3', '4', '5', '7', '8', '9'])}` }),
  },
  'datum-bestaat-niet': {
    veld: 'geboortedatum',
    plant: (_, toeval) => ({ geboortedatum: `31-02-${geheelGetal(toeval, 1930, 2020)}` }),
  },
  'geboortedatum-in-de-toekomst': {
    veld: 'geboortedatum',
    plant: (_, toeval, vandaag) => ({
      geboortedatum: vandaag.add({ days: geheelGetal(toeval, 1, 9000) }).toString(),
    }),
  },
  'verplicht-leeg': { veld: 'achternaam', plant: () => ({ achternaam: '' }) },
  'postcode-ongeldig': {
    veld: 'postcode',
    plant: (_, toeval) => ({ postcode: kies(toeval, ['12345', '0123 AB', 'AB 1234', '1234 A', '6511 SS']) }),
  },
  'wijk-onbekend': { veld: 'wijk', plant: () => ({ wijk: 'Overkant' }) },
  'einde-voor-begin': {
    veld: 'einddatum',
    plant: (cellen) => ({
      voorziening: cellen.voorziening || 'Dagbesteding',
      ingangsdatum: '2025-03-01',
      einddatum: '28-02-2025',
    }),
  },
  'onbekende-waarde': {
    veld: 'relatie',
    plant: (_, toeval) => ({ relatie: kies(toeval, ['buurman', 'x', 'gezinslid 2']) }),
  },
} as const satisfies Record<string, { readonly veld: Kolom; readonly plant: Plant }>

/** Kinds of error that the generator can plant, with the column where the import must find each. */
export const FOUTSOORTEN = {
  ...(Object.fromEntries(Object.entries(CELFOUTEN).map(([soort, { veld }]) => [soort, veld])) as {
    readonly [S in keyof typeof CELFOUTEN]: (typeof CELFOUTEN)[S]['veld']
  }),
  'bsn-dubbel': 'bsn',
  'aantal-kolommen': 'regel',
} as const
export type Foutsoort = keyof typeof FOUTSOORTEN

export type CsvOpdracht = Opdracht & {
  /** Share of the lines that gets an error of each kind, from 0 to 1; together at most 1. */
  readonly fouten?: Partial<Readonly<Record<Foutsoort, number>>>
}

/** One line of the file with its line end, and what was planted in it. `regel` 1 is the header. */
export type CsvTekst = { readonly regel: number; readonly tekst: string; readonly fout: Foutsoort | null }

const cel = (tekst: string): string => (/[;"\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst)
const csvTekst = (cellen: readonly string[]): string => `${cellen.map(cel).join(';')}\r\n`

const INHOUD: Record<
  Kolom,
  (invoer: InvoerRegel) => string | number | Temporal.PlainDate | null | undefined
> = {
  huishouden_sleutel: ({ huishoudenSleutel }) => huishoudenSleutel,
  persoon_sleutel: ({ persoon }) => persoon.sleutel,
  bsn: ({ persoon }) => persoon.bsn,
  voornamen: ({ persoon }) => persoon.voornamen,
  tussenvoegsel: ({ persoon }) => persoon.tussenvoegsel,
  achternaam: ({ persoon }) => persoon.achternaam,
  geboortenaam: ({ persoon }) => persoon.geboortenaam,
  geboortedatum: ({ persoon }) => persoon.geboortedatum,
  relatie: ({ persoon }) => persoon.relatie,
  straat: ({ adres }) => adres.straat,
  huisnummer: ({ adres }) => adres.huisnummer,
  toevoeging: ({ adres }) => adres.toevoeging,
  postcode: ({ adres }) => `${adres.postcode.slice(0, 4)} ${adres.postcode.slice(4)}`,
  plaats: ({ adres }) => adres.plaats,
  wijk: ({ adres }) => adres.wijk,
  telefoon: ({ persoon }) => persoon.telefoon,
  email: ({ persoon }) => persoon.email,
  voorziening: ({ voorziening }) => voorziening?.naam,
  productcode: ({ voorziening }) => voorziening?.productcode,
  aanbieder_agb: ({ voorziening }) => voorziening?.aanbiederAgb,
  ingangsdatum: ({ voorziening }) => voorziening?.ingangsdatum,
  einddatum: ({ voorziening }) => voorziening?.einddatum,
}

function alsCellen(invoer: InvoerRegel): Cellen {
  const tekst = (kolom: Kolom): string => {
    const inhoud = INHOUD[kolom](invoer)
    if (!(inhoud instanceof Temporal.PlainDate)) return String(inhoud ?? '')
    // Files of gemeenten hold both notations; so do ours, line by line.
    const iso = inhoud.toString()
    return invoer.regel % 2 === 0 ? iso : iso.split('-').toReversed().join('-')
  }
  return Object.fromEntries(KOLOMMEN.map((kolom) => [kolom, tekst(kolom)])) as Cellen
}

function kiesFout({ toeval, fouten }: CsvOpdracht): Foutsoort | null {
  if (fouten === undefined) return null
  let rest = toeval()
  for (const [soort, aandeel] of Object.entries(fouten) as [Foutsoort, number][]) {
    if (rest < aandeel) return soort
    rest -= aandeel
  }
  return null
}

const isCelfout = (soort: Foutsoort): soort is keyof typeof CELFOUTEN => soort in CELFOUTEN

/** Who last got a BSN in a line without error: the one a later line can take it from. */
type Drager = { readonly sleutel: string; readonly bsn: string }

function planten(
  fout: Foutsoort | null,
  cellen: Cellen,
  opdracht: Opdracht,
  drager: Drager | null,
): string[] {
  const { toeval, vandaag } = opdracht
  if (fout === null) return KOLOMMEN.map((kolom) => cellen[kolom])
  if (fout === 'bsn-dubbel') {
    return KOLOMMEN.map((kolom) => (kolom === 'bsn' && drager ? drager.bsn : cellen[kolom]))
  }
  if (!isCelfout(fout)) {
    const heel = KOLOMMEN.map((kolom) => cellen[kolom])
    return toeval() < 0.5 ? [...heel, 'los'] : heel.slice(0, -1)
  }
  const plant: Plant = CELFOUTEN[fout].plant
  const veranderd = { ...cellen, ...plant(cellen, toeval, vandaag) }
  return KOLOMMEN.map((kolom) => veranderd[kolom])
}

/**
 * The import file of invented people (docs/importformaat.md), line by line: the header and a line per person
 * and voorziening, so that a file of any size can be streamed. A chosen share of the lines is wrong in one way
 * each, and says in which. A double BSN needs someone before it who has one: without, the line stays right.
 */
export function* genereerCsv(opdracht: CsvOpdracht): Generator<CsvTekst> {
  yield { regel: 1, tekst: csvTekst(KOLOMMEN), fout: null }
  let drager: Drager | null = null
  for (const invoer of genereerInvoer(opdracht)) {
    const { sleutel, bsn } = invoer.persoon
    const gekozen = kiesFout(opdracht)
    const kanDubbel = drager !== null && drager.sleutel !== sleutel
    const fout = gekozen === 'bsn-dubbel' && !kanDubbel ? null : gekozen
    const cellen = planten(fout, alsCellen(invoer), opdracht, drager)
    if (fout === null && bsn !== null) drager = { sleutel, bsn }
    yield { regel: invoer.regel, tekst: csvTekst(cellen), fout }
  }
}
