/**
 * A list of people that somebody else screened: who to call, and nothing else. Which columns may be in it is fixed, so
 * that no medical file and no reason of the others comes along (SIG-11, SIG-16).
 */
import { geboortedatumGeldig, parseDatum } from '../../kern/datum.ts'
import { alsGoed, gelukt, geweigerd, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

export type Screening = Beleid['signalering']['screenings'][number]
const PERSOON = [
  'voornaam',
  'achternaam',
  'geboortedatum',
  'telefoon',
  'email',
  'straat',
  'huisnummer',
  'toevoeging',
  'postcode',
  'plaats',
] as const
const BESLIST = ['hulpvraag', 'toestemming'] as const
type Kolom = (typeof PERSOON)[number] | (typeof BESLIST)[number]
export type Kop = readonly Kolom[]

/** The columns of this screening, in the order in which they are best written down. */
export const kolommenVan = (s: Screening): Kop => [...PERSOON, ...(s.vraagtToestemming ? BESLIST : [])]

export const screeningVan = (beleid: Beleid, id: string): Result<Screening> => {
  const gevonden = beleid.signalering.screenings.find((s) => s.id === id)
  return gevonden === undefined
    ? geweigerd('screening-onbekend', 'Deze lijst neemt deze gemeente niet op.', 'screening')
    : gelukt(gevonden)
}

const fout = (code: string, tekst: string): Weigering => ({ code, tekst, veld: 'csv' })

/**
 * The header. A column that we do not know is refused, by its number: its name may be anything. Codes
 * `screening-kolom-onbekend`, `screening-kolom-dubbel`, `screening-kolom-ontbreekt`.
 */
export function leesKop(s: Screening, velden: readonly string[]): Result<Kop> {
  const mogelijk: readonly string[] = kolommenVan(s)
  const namen = velden.map((v) => v.trim().toLowerCase())
  const verplicht = ['huisnummer', 'postcode', ...(s.vraagtToestemming ? BESLIST : [])]
  return alsGoed(
    [
      ...namen.flatMap((naam, i) => {
        const waar = `Kolom ${String(i + 1)}`
        if (!mogelijk.includes(naam))
          return [
            fout('screening-kolom-onbekend', `${waar} nemen wij niet op. Haal deze kolom uit het bestand.`),
          ]
        return namen.indexOf(naam) < i ? [fout('screening-kolom-dubbel', `${waar} staat er al.`)] : []
      }),
      ...verplicht
        .filter((naam) => !namen.includes(naam))
        .map((naam) => fout('screening-kolom-ontbreekt', `De kolom ${naam} ontbreekt.`)),
    ],
    namen as unknown as Kop,
  )
}

export type Gescreend = Partial<Record<(typeof PERSOON)[number], string>> & {
  readonly postcode: string
  readonly huisnummer: string
  readonly vraag: string
}

const POSTCODE = /^[1-9][0-9]{3} ?[A-Za-z]{2}$/
const HUISNUMMER = /^[1-9][0-9]{0,4}$/
const MAX: Readonly<Partial<Record<Kolom, number>>> = {
  hulpvraag: 4000,
  telefoon: 30,
  toevoeging: 10,
  plaats: 80,
}

function regelFouten(rij: Readonly<Record<string, string>>, vandaag: Temporal.PlainDate): readonly string[] {
  const { postcode = '', huisnummer = '', geboortedatum = '' } = rij
  const dag = geboortedatum === '' ? null : parseDatum(geboortedatum)
  const isDag = dag === null || (dag.ok && geboortedatumGeldig(dag.waarde, vandaag).ok)
  return [
    ...(POSTCODE.test(postcode) ? [] : ['postcode']),
    ...(HUISNUMMER.test(huisnummer) ? [] : ['huisnummer']),
    ...(isDag ? [] : ['geboortedatum']),
    ...Object.entries(rij).flatMap(([naam, w]) => (w.length > (MAX[naam as Kolom] ?? 120) ? [naam] : [])),
  ]
}

/**
 * One line. Null when it becomes no signaal: without hulpvraag or without consent nothing of the person is kept, and
 * nothing of the line is judged either (SIG-16). Codes `screening-regel-onjuist`, `screening-toestemming-onleesbaar`;
 * a text names the line and the column, never what stands there.
 */
export function leesRegel(
  s: Screening,
  kop: Kop,
  regel: { readonly nr: number; readonly velden: readonly string[] },
  vandaag: Temporal.PlainDate,
): Result<Gescreend | null> {
  const rij = Object.fromEntries(kop.map((naam, i) => [naam, (regel.velden[i] ?? '').trim()]))
  const { hulpvraag = '', toestemming = '', ...persoon } = rij
  const waar = `Regel ${String(regel.nr)}`
  if (s.vraagtToestemming) {
    const ja = toestemming.toLowerCase()
    if (!['ja', 'nee', ''].includes(ja))
      return alsGoed(
        [fout('screening-toestemming-onleesbaar', `${waar}: schrijf bij toestemming ja of nee.`)],
        null,
      )
    if (ja !== 'ja' || hulpvraag === '') return gelukt(null)
  }
  const mis = regelFouten({ ...persoon, hulpvraag }, vandaag)
  const vraag = s.vraagtToestemming ? hulpvraag : s.vraag
  return alsGoed(
    mis.map((kolom) => fout('screening-regel-onjuist', `${waar}: kijk de kolom ${kolom} na.`)),
    { ...persoon, vraag } as Gescreend,
  )
}
