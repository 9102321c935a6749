import type { Bsn } from '../../kern/bsn.ts'
import { geweigerd, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import * as veld from './invoerveld.rules.ts'

/** The columns of the import file (docs/importformaat.md), in the order the generator writes them. */
export const KOLOMMEN = [
  'huishouden_sleutel',
  'persoon_sleutel',
  'bsn',
  'voornamen',
  'tussenvoegsel',
  'achternaam',
  'geboortenaam',
  'geboortedatum',
  'relatie',
  'straat',
  'huisnummer',
  'toevoeging',
  'postcode',
  'plaats',
  'wijk',
  'telefoon',
  'email',
  'voorziening',
  'productcode',
  'aanbieder_agb',
  'ingangsdatum',
  'einddatum',
] as const
export type Kolom = (typeof KOLOMMEN)[number]

/** What a person is to the hoofdbewoner of the huishouden. */
export const RELATIES = ['hoofdbewoner', 'partner', 'kind', 'ouder', 'kleinkind', 'overig'] as const
export type Relatie = (typeof RELATIES)[number]

/** One thing wrong: on which line of the file (1 is the header), in which column (or `regel`), what to do. */
export type InvoerFout = Weigering & { readonly regel: number; readonly veld: Kolom | 'regel' }
export type InvoerUitkomst<T> =
  | { readonly ok: true; readonly waarde: T }
  | { readonly ok: false; readonly weigeringen: readonly InvoerFout[] }

/** What the file is checked against. `wijken` are those of this installation: a cell holds the code or the name. */
export type InvoerKader = {
  readonly vandaag: Temporal.PlainDate
  readonly wijken: readonly { readonly code: string; readonly naam: string }[]
  /** True on a demo database: only BSNs of the test range. */
  readonly alleenTestBsn: boolean
}

export type InvoerAdres = {
  readonly straat: string
  readonly huisnummer: number
  readonly toevoeging: string | null
  /** `1234AB` */
  readonly postcode: string
  readonly plaats: string
  /** CBS code of the wijk */
  readonly wijk: string
}
export type InvoerVoorziening = {
  readonly naam: string
  readonly productcode: string | null
  readonly aanbiederAgb: string | null
  readonly ingangsdatum: Temporal.PlainDate
  readonly einddatum: Temporal.PlainDate | null
}
export type InvoerPersoon = {
  readonly sleutel: string
  readonly bsn: Bsn | null
  readonly voornamen: string
  readonly tussenvoegsel: string | null
  readonly achternaam: string
  readonly geboortenaam: string | null
  readonly geboortedatum: Temporal.PlainDate
  readonly relatie: Relatie
  readonly telefoon: string | null
  readonly email: string | null
}

/** A line that is right: one person of one huishouden, with at most one voorziening. */
export type InvoerRegel = {
  readonly regel: number
  readonly huishoudenSleutel: string
  readonly persoon: InvoerPersoon
  readonly adres: InvoerAdres
  readonly voorziening: InvoerVoorziening | null
}

type Cellen = Readonly<Record<Kolom, string>>

/**
 * Reads the first line. The columns may stand in any order, capitals do not matter; each stands there once and
 * no other does. Codes: `kolom-ontbreekt`, `kolom-onbekend`, `kolom-dubbel`.
 */
export function leesKop(cellen: readonly string[]): Result<readonly Kolom[]> {
  const kop = cellen.map((cel) => cel.trim().toLowerCase())
  const bekend = KOLOMMEN.filter((kolom) => kop.includes(kolom))
  if (bekend.length < KOLOMMEN.length) {
    const mist = KOLOMMEN.filter((kolom) => !bekend.includes(kolom))
    return geweigerd(
      'kolom-ontbreekt',
      `Er ontbreken kolommen. Zet op de eerste regel ook: ${mist.join(', ')}.`,
    )
  }
  if (kop.some((naam) => !KOLOMMEN.some((kolom) => kolom === naam))) {
    return geweigerd(
      'kolom-onbekend',
      `Er staat een onbekende kolom. Gebruik alleen: ${KOLOMMEN.join(', ')}.`,
    )
  }
  return kop.length > KOLOMMEN.length
    ? geweigerd('kolom-dubbel', 'Er staat een kolom twee keer. Haal een van de twee weg.')
    : gelukt(kop as Kolom[])
}

const wijkUit = (wijken: InvoerKader['wijken']): veld.Lezer<string> => {
  const codes = new Map(wijken.flatMap(({ code, naam }) => [code, naam].map((w) => [w.toLowerCase(), code])))
  return (text) => {
    if (text === '') return geweigerd('verplicht', 'Vul deze kolom in.')
    const code = codes.get(text.toLowerCase())
    return code === undefined
      ? geweigerd(
          'wijk-onbekend',
          'Deze wijk ligt niet in deze gemeente. Vul de naam of de CBS-code van een wijk in.',
        )
      : gelukt(code)
  }
}

type Datum = Result<Temporal.PlainDate | null>

function einddatumNa(einde: Datum, ingang: Datum): Datum {
  if (!einde.ok || !ingang.ok || !einde.waarde || !ingang.waarde) return einde
  return Temporal.PlainDate.compare(einde.waarde, ingang.waarde) < 0
    ? geweigerd(
        'einddatum-voor-ingangsdatum',
        'De einddatum ligt voor de ingangsdatum. Kijk beide datums na.',
      )
    : einde
}

/** A voorziening has a name as soon as one of its other columns is filled. */
function voorzieningNaam(cellen: Cellen): Result<string | null> {
  const { voorziening, productcode, aanbieder_agb, ingangsdatum, einddatum } = cellen
  return voorziening === '' && (productcode || aanbieder_agb || ingangsdatum || einddatum)
    ? geweigerd(
        'voorziening-zonder-naam',
        'Vul de naam van de voorziening in, of maak de kolommen erna leeg.',
      )
    : veld.magLeeg(veld.tekst(100))(voorziening)
}

const leesPersoon = (cellen: Cellen, kader: InvoerKader) => ({
  huishouden_sleutel: veld.sleutel(cellen.huishouden_sleutel),
  persoon_sleutel: veld.sleutel(cellen.persoon_sleutel),
  bsn: veld.magLeeg(veld.bsn(kader.alleenTestBsn))(cellen.bsn),
  voornamen: veld.tekst(200)(cellen.voornamen),
  tussenvoegsel: veld.magLeeg(veld.tekst(10))(cellen.tussenvoegsel),
  achternaam: veld.tekst(200)(cellen.achternaam),
  geboortenaam: veld.magLeeg(veld.tekst(200))(cellen.geboortenaam),
  geboortedatum: veld.geboortedatum(kader.vandaag)(cellen.geboortedatum),
  relatie: veld.keuze(RELATIES)(cellen.relatie),
  telefoon: veld.magLeeg(veld.telefoon)(cellen.telefoon),
  email: veld.magLeeg(veld.email)(cellen.email),
})

const leesAdres = (cellen: Cellen, wijk: veld.Lezer<string>) => ({
  straat: veld.tekst(80)(cellen.straat),
  huisnummer: veld.huisnummer(cellen.huisnummer),
  toevoeging: veld.magLeeg(veld.tekst(4))(cellen.toevoeging),
  postcode: veld.postcode(cellen.postcode),
  plaats: veld.tekst(80)(cellen.plaats),
  wijk: wijk(cellen.wijk),
})

function leesVoorziening(cellen: Cellen) {
  const ingangsdatum: Datum =
    cellen.voorziening === ''
      ? veld.magLeeg(veld.datum)(cellen.ingangsdatum)
      : veld.datum(cellen.ingangsdatum)
  return {
    voorziening: voorzieningNaam(cellen),
    productcode: veld.magLeeg(veld.productcode)(cellen.productcode),
    aanbieder_agb: veld.magLeeg(veld.agb)(cellen.aanbieder_agb),
    ingangsdatum,
    einddatum: einddatumNa(veld.magLeeg(veld.datum)(cellen.einddatum), ingangsdatum),
  }
}

type Waarden<R> = { readonly [K in keyof R]: R[K] extends Result<infer T> ? T : never }

/** All cells, or everything that is wrong with them at once. */
function samen<R extends Partial<Record<Kolom, Result<unknown>>>>(
  regel: number,
  uitkomsten: R,
): InvoerUitkomst<Waarden<R>> {
  const paren = Object.entries(uitkomsten) as [Kolom, Result<unknown>][]
  const weigeringen = paren.flatMap(([kolom, uitkomst]) =>
    uitkomst.ok ? [] : uitkomst.weigeringen.map((weigering) => ({ ...weigering, regel, veld: kolom })),
  )
  if (weigeringen.length > 0) return { ok: false, weigeringen }
  const waarden = paren.map(([kolom, uitkomst]) => [kolom, uitkomst.ok ? uitkomst.waarde : null])
  return { ok: true, waarde: Object.fromEntries(waarden) as Waarden<R> }
}

function cellenVan(kop: readonly Kolom[], regel: number, velden: readonly string[]): InvoerUitkomst<Cellen> {
  const fout = (code: string, tekst: string): InvoerUitkomst<never> => ({
    ok: false,
    weigeringen: [{ code, tekst, regel, veld: 'regel' }],
  })
  if (velden.length !== kop.length) {
    const raad = `Deze regel heeft ${velden.length} kolommen en niet ${kop.length}. Zet tekst met een ; tussen aanhalingstekens.`
    return fout('aantal-kolommen', raad)
  }
  if (velden.some((cel) => cel.includes('\uFFFD'))) {
    return fout('geen-utf8', 'Er staan onleesbare letters in deze regel. Sla het bestand op als CSV UTF-8.')
  }
  const cellen = Object.fromEntries(kop.map((kolom, plaats) => [kolom, (velden[plaats] ?? '').trim()]))
  return { ok: true, waarde: cellen as Cellen }
}

type Gelezen = Waarden<
  ReturnType<typeof leesPersoon> & ReturnType<typeof leesAdres> & ReturnType<typeof leesVoorziening>
>

function alsInvoer(regel: number, gelezen: Gelezen): InvoerRegel {
  const { huishouden_sleutel, persoon_sleutel, straat, huisnummer, toevoeging, postcode, plaats, ...rest } =
    gelezen
  const { voorziening, productcode, aanbieder_agb, ingangsdatum, einddatum, wijk, ...persoon } = rest
  return {
    regel,
    huishoudenSleutel: huishouden_sleutel,
    persoon: { sleutel: persoon_sleutel, ...persoon },
    adres: { straat, huisnummer, toevoeging, postcode, plaats, wijk },
    voorziening:
      voorziening && ingangsdatum
        ? { naam: voorziening, productcode, aanbiederAgb: aanbieder_agb, ingangsdatum, einddatum }
        : null,
  }
}

/**
 * Makes the reader of one file: give it each line after the header (line number, cells as the CSV holds them)
 * and it answers the person, or all that is wrong with the line at once. A line stands on its own here; what
 * lines must agree on is checked by `maakSamenhang`. Texts never repeat what a cell holds.
 */
export function maakRegellezer(kop: readonly Kolom[], kader: InvoerKader) {
  const wijk = wijkUit(kader.wijken)
  return (regel: number, velden: readonly string[]): InvoerUitkomst<InvoerRegel> => {
    const rij = cellenVan(kop, regel, velden)
    if (!rij.ok) return rij
    const cellen = rij.waarde
    const gelezen = samen(regel, {
      ...leesPersoon(cellen, kader),
      ...leesAdres(cellen, wijk),
      ...leesVoorziening(cellen),
    })
    return gelezen.ok ? { ok: true, waarde: alsInvoer(regel, gelezen.waarde) } : gelezen
  }
}
