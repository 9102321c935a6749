import { DAG } from '@keukentafel/contract'
import type { FastifyError } from 'fastify'
import type { Weigering } from '../../kern/result.ts'
import { Geweigerd } from '../db/met.ts'
import { isWeg } from '../db/pool.ts'

export type ProbleemBody = {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  code: string
  errors: { veld: string; code: string; tekst: string }[]
}

/** An answer that is a problem; thrown where no rule is involved (no login, no such route). */
export class Probleem extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, tekst: string) {
    super(tekst)
    this.status = status
    this.code = code
  }
}

/** One table: kind of refusal → status (stijl.md, pitfall 12). */
const STATUS: Record<NonNullable<Weigering['aard']>, number> = {
  invoer: 400,
  conflict: 409,
  recht: 403,
  'niet-gevonden': 404,
  versie: 412,
  'te-vaak': 429,
}
const TITELS: Record<number, string> = {
  400: 'De invoer klopt niet',
  401: 'U bent niet ingelogd',
  403: 'Dit mag u niet',
  404: 'Niet gevonden',
  409: 'Dit kan nu niet',
  412: 'Iemand anders was u voor',
  413: 'Te groot',
  415: 'Dit soort bestand kan niet',
  428: 'De versie ontbreekt',
  429: 'Te veel verzoeken',
  500: 'Er ging iets mis',
  503: 'Even niet bereikbaar',
}

const body = (
  status: number,
  code: string,
  detail: string,
  errors: ProbleemBody['errors'] = [],
): ProbleemBody => ({
  type: `/problemen/${code}`,
  title: TITELS[status] ?? 'Er ging iets mis',
  status,
  detail,
  // Never the path: an id in it would make the answer for a stranger differ from that for nothing.
  instance: 'about:blank',
  code,
  errors,
})

const vanWeigeringen = (weigeringen: readonly Weigering[]): ProbleemBody => {
  const eerste = weigeringen[0] ?? { code: 'onbekend', tekst: 'Er ging iets mis.' }
  // Told exactly as an address that does not exist at all.
  if (eerste.aard === 'niet-gevonden') return body(404, eerste.code, eerste.tekst)
  const errors = weigeringen.map((w) => ({ veld: w.veld ?? '', code: w.code, tekst: w.tekst }))
  return body(STATUS[eerste.aard ?? 'invoer'], eerste.code, eerste.tekst, errors)
}

const SCHEMATEKST: Record<string, string> = {
  required: 'Vul dit in.',
  additionalProperties: 'Dit veld kennen wij niet. Haal het weg.',
  minLength: 'Vul dit in.',
  maxLength: 'Deze tekst is te lang. Maak hem korter.',
  enum: 'Kies een van de mogelijkheden.',
  pattern: 'Dit heeft niet de goede vorm.',
  format: 'Dit heeft niet de goede vorm.',
  type: 'Dit is niet het soort gegeven dat hier hoort.',
  minimum: 'Dit getal is te klein.',
  exclusiveMinimum: 'Dit getal is te klein.',
  maximum: 'Dit getal is te groot.',
  minItems: 'Geef er ten minste één.',
  maxItems: 'Dit zijn er te veel.',
}

// A pattern that says what is asked, told in the words of the field.
const PATROONTEKST: Record<string, string> = {
  [DAG]: 'Deze datum bestaat niet. Schrijf dag, maand en jaar, bijvoorbeeld 9-4-1945.',
}

const DATUM_LEEG = 'Vul een datum in, bijvoorbeeld 9-4-1945.'

type Schemafout = { keyword: string; instancePath: string; params: Record<string, unknown> }
const veldVan = (fout: Schemafout): string => {
  const ontbreekt = fout.params['missingProperty'] ?? fout.params['additionalProperty']
  return [fout.instancePath.slice(1), typeof ontbreekt === 'string' ? ontbreekt : '']
    .filter(Boolean)
    .join('/')
}

const schemaTekst = ({ keyword, params }: Schemafout): string =>
  PATROONTEKST[String(params['pattern'])] ?? SCHEMATEKST[keyword] ?? ''

const LEEG = 'minLength'
// A date that was left empty is told as empty, not also as a day that does not exist.
const isLeegBij = (fout: Schemafout, alle: readonly Schemafout[]): boolean =>
  fout.keyword === 'pattern' &&
  alle.some((ander) => ander.keyword === LEEG && ander.instancePath === fout.instancePath)
const isDatum = (fout: Schemafout, alle: readonly Schemafout[]): boolean =>
  alle.some((ander) => ander.params['pattern'] === DAG && ander.instancePath === fout.instancePath)

// What may be left out is a union with null: that it is not null tells nothing beside what is wrong with it.
const isBijzaak = (fout: Schemafout, alle: readonly Schemafout[]): boolean =>
  fout.params['type'] === 'null' &&
  alle.some((ander) => ander !== fout && ander.instancePath === fout.instancePath)

const vanSchema = (fouten: readonly Schemafout[]): ProbleemBody => {
  const bekend = fouten.filter((fout) => fout.keyword in SCHEMATEKST)
  const errors = bekend
    .filter((fout) => !isBijzaak(fout, bekend) && !isLeegBij(fout, bekend))
    .map((fout) => ({
      veld: veldVan(fout),
      code: `schema-${fout.keyword}`,
      tekst: fout.keyword === LEEG && isDatum(fout, bekend) ? DATUM_LEEG : schemaTekst(fout),
    }))
  return body(
    400,
    'invoer-onjuist',
    'Er klopt iets niet in wat u stuurde. Bekijk de velden hieronder.',
    errors,
  )
}

const TECHNISCH: Record<string, [number, string, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'te-groot', 'Dit is groter dan wij aannemen. Stuur een kleiner bestand.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'soort-onbekend', 'Stuur JSON (application/json).'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'leeg', 'Er kwam niets mee. Vul het formulier in.'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'geen-json', 'Dit is geen geldige JSON.'],
}

/**
 * Turns whatever went wrong into a problem that tells what to do and nothing else: no message of the database,
 * no stack, no path. What is not known is a 500 with a fixed sentence.
 */
export function naarProbleem(fout: unknown): ProbleemBody {
  if (fout instanceof Geweigerd) return vanWeigeringen(fout.weigeringen)
  if (fout instanceof Probleem) return body(fout.status, fout.code, fout.message)
  const f = fout as Partial<FastifyError> & { validation?: Schemafout[] }
  if (f.validation !== undefined) return vanSchema(f.validation)
  const bekend = TECHNISCH[f.code ?? '']
  if (bekend !== undefined) return body(...bekend)
  if (f.statusCode === 429)
    return body(429, 'te-vaak', 'U doet dit te vaak achter elkaar. Wacht een minuut en probeer het opnieuw.')
  if (isWeg(fout))
    return body(
      503,
      'database-weg',
      'De gegevens zijn even niet bereikbaar. Er is niets verloren. Probeer het zo nog eens.',
    )
  return body(500, 'onbekende-fout', 'Er ging iets mis bij ons. Probeer het opnieuw of bel ons.')
}
