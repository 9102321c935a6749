import type * as Contract from '@keukentafel/contract'
import type { AntwoordVan, BodyVan, Operatie, ParamsVan, QueryVan } from '@keukentafel/contract'
import { GeenVerbinding, leesProbleem, ProbleemFout } from './probleem.ts'

export type Methode = Operatie['methode']

export type RoepOpties = {
  readonly body?: unknown
  readonly query?: object | undefined
  /** Version that the user saw; sent as If-Match. */
  readonly ifMatch?: number | undefined
  /** Key that makes sending twice safe. A try whose end is not known lends its key to the next that is the same. */
  readonly idempotentie?: string | undefined
  readonly signaal?: AbortSignal | undefined
}

type Luisteraar = (status: 401 | 403, methode: Methode) => void
let bijGeenToegang: Luisteraar = () => undefined

/** Sets what happens at 401 and 403: the workplace clears dossier data there (veiligheid.md, Browser). */
export function opGeenToegang(luisteraar: Luisteraar): void {
  bijGeenToegang = luisteraar
}

function adres(pad: string, query: object | undefined): string {
  const zoek = new URLSearchParams()
  for (const [naam, waarde] of Object.entries(query ?? {}) as [string, unknown][]) {
    if (waarde === undefined || waarde === null || waarde === '') continue
    for (const deel of Array.isArray(waarde) ? (waarde as unknown[]) : [waarde])
      zoek.append(naam, typeof deel === 'string' ? deel : JSON.stringify(deel))
  }
  const staart = zoek.toString()
  return `/v1${pad}${staart === '' ? '' : `?${staart}`}`
}

function koppen(methode: Methode, opties: RoepOpties): Headers {
  const kop = new Headers({ accept: 'application/json, application/problem+json' })
  if (opties.body !== undefined) kop.set('content-type', 'application/json')
  if (methode !== 'GET') kop.set('x-kt-csrf', '1')
  if (opties.ifMatch !== undefined) kop.set('if-match', `"${opties.ifMatch}"`)
  if (opties.idempotentie !== undefined) kop.set('idempotency-key', opties.idempotentie)
  return kop
}

async function haal(methode: Methode, pad: string, opties: RoepOpties): Promise<Response> {
  try {
    return await fetch(adres(pad, opties.query), {
      method: methode,
      headers: koppen(methode, opties),
      credentials: 'same-origin',
      cache: 'no-store',
      ...(opties.body === undefined ? {} : { body: JSON.stringify(opties.body) }),
      ...(opties.signaal === undefined ? {} : { signal: opties.signaal }),
    })
  } catch (fout) {
    if (opties.signaal?.aborted === true) throw fout
    throw new GeenVerbinding()
  }
}

// What was sent and not answered: nobody knows whether it was taken in. Pressed again unchanged, it carries the same key,
// so that the server answers what the first did. In memory only, and gone with the login.
const onzeker = new Map<string, string>()

async function haalEenmaal(methode: Methode, pad: string, opties: RoepOpties): Promise<Response> {
  if (opties.idempotentie === undefined) return haal(methode, pad, opties)
  const zending = JSON.stringify([methode, pad, opties.ifMatch, opties.body])
  const idempotentie = onzeker.get(zending) ?? opties.idempotentie
  onzeker.set(zending, idempotentie)
  const antwoord = await haal(methode, pad, { ...opties, idempotentie })
  if (antwoord.status < 500) onzeker.delete(zending)
  if (antwoord.status === 401) onzeker.clear()
  return antwoord
}

/**
 * Calls the API below /v1. Throws `ProbleemFout` when the server refuses and `GeenVerbinding` when it cannot be
 * reached. 401 and 403 are reported to `opGeenToegang` before the throw.
 */
export async function roep<Antwoord>(
  methode: Methode,
  pad: string,
  opties: RoepOpties = {},
): Promise<Antwoord> {
  const antwoord = await haalEenmaal(methode, pad, opties)
  const isJson = antwoord.headers.get('content-type')?.includes('json') === true
  const inhoud: unknown = isJson ? await antwoord.json().catch(() => null) : null
  if (antwoord.ok) return inhoud as Antwoord
  if (antwoord.status === 401 || antwoord.status === 403) bijGeenToegang(antwoord.status, methode)
  throw new ProbleemFout(leesProbleem(antwoord.status, inhoud))
}

// Types only: the schemas stay out of the bundle, and a call that the contract does not know does not compile.
type Module = typeof Contract
// Told apart by their path alone: comparing every declaration with all of `Operatie` costs more than TypeScript allows.
type Sleutelbaar = { readonly methode: Methode; readonly pad: string }
type PerSleutel = {
  [
    K in keyof Module as Module[K] extends Sleutelbaar ? `${Module[K]['methode']} ${Module[K]['pad']}` : never
  ]: Module[K] extends Sleutelbaar ? Module[K] : never
}
/** Method and path as the contract writes them: `'GET /signalen'`, `'PUT /plannen/{planId}'`. */
export type Sleutel = keyof PerSleutel

// Per key, so that only the answer that is asked for is worked out.
type Antwoorden = { [S in Sleutel]: AntwoordVan<PerSleutel[S]> }
/** `AntwoordBij<'GET /signalen'>` is the type of its answer. */
export type AntwoordBij<S extends Sleutel> = Antwoorden[S]
export type BodyBij<S extends Sleutel> = BodyVan<PerSleutel[S]>

type Verplicht<N extends string, T> = T extends undefined ? unknown : { readonly [K in N]: T }
type Versie<O> = O extends { ifMatch: true } ? { readonly ifMatch: number } : unknown
export type AanroepOpties<S extends Sleutel> = Verplicht<'params', ParamsVan<PerSleutel[S]>> &
  Verplicht<'body', BodyVan<PerSleutel[S]>> &
  Versie<PerSleutel[S]> & {
    readonly query?: QueryVan<PerSleutel[S]>
    readonly idempotentie?: string
    readonly signaal?: AbortSignal
  }
// Without anything that must be given, the options may be left out.
type Rest<T> = Partial<T> extends T ? [opties?: T] : [opties: T]

const vul = (pad: string, params: object | undefined): string =>
  Object.entries(params ?? {}).reduce(
    (tot, [naam, waarde]) => tot.replace(`{${naam}}`, encodeURIComponent(String(waarde))),
    pad,
  )

/**
 * Calls one operation of the contract, typed from its declaration:
 * `await roepAan('PUT /plannen/{planId}', { params: { planId }, body, ifMatch: plan.version })`.
 */
export function roepAan<S extends Sleutel>(
  sleutel: S,
  ...rest: Rest<AanroepOpties<S>>
): Promise<AntwoordBij<S>> {
  const [methode = '', pad = ''] = sleutel.split(' ')
  const { params, ...opties } = (rest[0] ?? {}) as RoepOpties & { params?: object }
  return roep<AntwoordBij<S>>(methode as Methode, vul(pad, params), opties)
}

/** A new idempotency key for one submit. */
export const nieuweSleutel = (): string => crypto.randomUUID()
