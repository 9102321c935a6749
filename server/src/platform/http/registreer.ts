import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  Probleem as ProbleemSchema,
  type AntwoordVan,
  type BodyVan,
  type Operatie,
  type ParamsVan,
  type QueryVan,
  type Recht,
} from '@keukentafel/contract'
import { heeftRol, PUBLIEK, VERS_MINUTEN, versTot, type Wie } from '../../kern/wie.ts'
import type { Context } from '../db/met.ts'
import type { Database } from '../db/pool.ts'
import { Probleem } from './problemen.ts'

/** The version of the API; semantic (API Design Rules /core/version-header). */
export const API_VERSIE = '0.1.0'

export type Verzoek<O extends Operatie> = {
  readonly ctx: Context
  readonly params: ParamsVan<O>
  readonly query: QueryVan<O>
  readonly body: BodyVan<O>
  /** For the few routes that set or read a cookie. */
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}
export type Afhandeling<O extends Operatie> = (verzoek: Verzoek<O>) => Promise<AntwoordVan<O>>
/** A declared operation with what answers it; the routes files hold lists of these. */
export type Route = { readonly operatie: Operatie; readonly doe: (verzoek: never) => Promise<unknown> }
export const route = <O extends Operatie>(operatie: O, doe: Afhandeling<O>): Route => ({ operatie, doe })

/** Every problem that any operation may answer. */
export const FOUTEN = [400, 401, 403, 404, 409, 412, 413, 415, 428, 429, 500, 503]
const probleemAntwoord = {
  description: 'Probleem',
  content: { 'application/problem+json': { schema: { $ref: 'Probleem#' } } },
}
const koppenVan = (o: Operatie) => ({
  'API-Version': { description: 'Versie van deze API', schema: { type: 'string' } },
  ...Object.fromEntries(
    Object.entries(o.koppen ?? {}).map(([naam, waarde]) => [
      naam,
      { schema: { type: 'string', enum: [waarde] } },
    ]),
  ),
})

/** What OpenAPI says of every operation beside its own answer. */
export const PROBLEEM_ANTWOORDEN = Object.fromEntries(FOUTEN.map((status) => [status, probleemAntwoord]))

// Only the answer itself: a serializer is compiled for each, and a problem is written without one (app.ts).
const antwoordSchema = (o: Operatie) => ({
  [o.status]:
    o.status === 204
      ? { description: 'Gelukt', headers: koppenVan(o), type: 'null' }
      : {
          description: 'Gelukt',
          headers: koppenVan(o),
          content: { [o.mediaType ?? 'application/json']: { schema: o.antwoord } },
        },
})

const kopSchema = (o: Operatie) => {
  const velden: Record<string, unknown> = {}
  if (o.ifMatch) velden['if-match'] = { type: 'string', description: 'De versie die u zag' }
  if (o.methode === 'POST')
    velden['idempotency-key'] = {
      type: 'string',
      description: 'Sleutel die hetzelfde verzoek twee keer sturen veilig maakt',
    }
  return Object.keys(velden).length === 0 ? {} : { headers: { type: 'object', properties: velden } }
}

// Without a declared query every key is unknown, and unknown is refused.
const GEEN_SLEUTELS = { type: 'object', properties: {}, additionalProperties: false }

const openapiSchema = (o: Operatie) => ({
  operationId: o.id,
  summary: o.samenvatting,
  description: `${o.samenvatting}. ${typeof o.spoor === 'string' ? `In het spoor: "${o.spoor}".` : `Geen regel in het spoor: ${o.spoor.geen}.`}${o.vers ? ` Vraagt om een inlog van ten hoogste ${VERS_MINUTEN} minuten geleden (anders 403 opnieuw-inloggen).` : ''}`,
  tags: [o.groep],
  ...(o.recht === 'publiek' ? { security: [] } : {}),
  ...(o.params ? { params: o.params } : {}),
  querystring: o.query ?? GEEN_SLEUTELS,
  ...(o.body ? { body: o.body } : {}),
  ...kopSchema(o),
  response: antwoordSchema(o),
})

/** May this person call the operation at all? The dossier, if any, is judged by toegang and policy. */
export function magAanroepen(recht: Recht, wie: Wie): boolean {
  if (recht === 'publiek') return true
  if (wie.soort === 'publiek') return false
  if (recht === 'ingelogd') return true
  if (recht === 'inwoner' || recht === 'helper') return wie.soort === recht
  return wie.soort === 'medewerker' && heeftRol(wie, ...recht)
}

function eisRecht(o: Operatie, wie: Wie): void {
  if (magAanroepen(o.recht, wie)) return
  if (wie.soort === 'publiek')
    throw new Probleem(401, 'niet-ingelogd', 'Log in om verder te gaan. Wat u typte blijft staan.')
  // Not "forbidden": a role that does not have this work need not know that it exists (stijl.md §2.4).
  throw new Probleem(404, 'niet-gevonden', 'Wij kunnen dit niet vinden.')
}

// A screen that was left open is enough to read on, not to take everything along.
function eisVers(o: Operatie, wie: Wie): void {
  const tot = versTot(wie)
  if (o.vers && (tot === null || Temporal.Instant.compare(Temporal.Now.instant(), tot) > 0))
    throw new Probleem(
      403,
      'opnieuw-inloggen',
      `Log eerst opnieuw in: dat vragen wij als u langer dan ${VERS_MINUTEN} minuten geleden inlogde.`,
    )
}

// A page of another site cannot set this header without asking, and we never allow it to ask.
function eisEigenPagina(o: Operatie, request: FastifyRequest, gastheer: string): void {
  if (o.methode === 'GET') return
  if (request.headers['x-kt-csrf'] !== '1')
    throw new Probleem(403, 'vreemde-pagina', 'Dit verzoek kwam niet van onze eigen pagina.')
  const { origin, host } = request.headers
  // An origin that is no address (`null`, from a frame without one) is not ours either. A proxy may rewrite Host.
  if (origin !== undefined && ![host, gastheer].includes(URL.parse(origin)?.host))
    throw new Probleem(403, 'vreemde-pagina', 'Dit verzoek kwam niet van onze eigen pagina.')
}

function versieUit(o: Operatie, request: FastifyRequest): { versie?: number } {
  const kop = request.headers['if-match']
  if (kop === undefined) {
    if (o.ifMatch) throw new Probleem(428, 'versie-ontbreekt', 'Stuur mee welke versie u zag (If-Match).')
    return {}
  }
  const cijfers = /^"?([0-9]{1,9})"?$/.exec(kop)?.[1]
  if (cijfers === undefined)
    throw new Probleem(400, 'versie-onleesbaar', 'If-Match is het nummer van een versie.')
  return { versie: Number(cijfers) }
}

function idempotentieUit(o: Operatie, request: FastifyRequest): Pick<Context, 'idempotentie'> {
  const sleutel = request.headers['idempotency-key']
  if (typeof sleutel !== 'string' || o.methode !== 'POST') return {}
  if (!/^[A-Za-z0-9-]{8,100}$/.test(sleutel))
    throw new Probleem(400, 'sleutel-onjuist', 'Idempotency-Key heeft 8 tot 100 letters en cijfers.')
  const hash = createHash('sha256')
    .update(JSON.stringify([o.id, request.params, request.body]))
    .digest()
  return { idempotentie: { sleutel, hash } }
}

export type Sessies = {
  readonly wie: (request: FastifyRequest) => Promise<Wie>
  /** How the outside knows us, with its port. */
  readonly gastheer: string
}

// Before the body is read: who may not call it learns nothing of its form and cannot make us parse a megabyte.
const toelaten =
  (o: Operatie, sessies: Sessies, aanwezig: WeakMap<FastifyRequest, Wie>) =>
  async (request: FastifyRequest): Promise<void> => {
    eisEigenPagina(o, request, sessies.gastheer)
    const wie = await sessies.wie(request)
    eisRecht(o, wie)
    eisVers(o, wie)
    aanwezig.set(request, wie)
  }

const contextVan = (o: Operatie, db: Database, wie: Wie, request: FastifyRequest): Context => ({
  db,
  wie,
  verzoek: request.id,
  moment: Temporal.Now.instant(),
  ...versieUit(o, request),
  ...idempotentieUit(o, request),
})

const routeConfig = (o: Operatie): object => ({
  operatie: o,
  ...(o.recht === 'publiek' && o.methode !== 'GET' ? { rateLimit: { max: 20, timeWindow: '1 minute' } } : {}),
})

/** Registers one operation: right, foreign page, version, key, answer; and what OpenAPI says of it. */
export function registreer(
  app: FastifyInstance,
  { operatie: o, doe }: Route,
  db: Database,
  sessies: Sessies,
): void {
  const aanwezig = new WeakMap<FastifyRequest, Wie>()
  app.route({
    method: o.methode,
    url: `/v1${o.pad.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    schema: openapiSchema(o),
    config: routeConfig(o),
    ...(o.bodyLimit === undefined ? {} : { bodyLimit: o.bodyLimit }),
    onRequest: toelaten(o, sessies, aanwezig),
    handler: async (request, reply) => {
      const antwoord = await doe({
        ctx: contextVan(o, db, aanwezig.get(request) ?? PUBLIEK, request),
        params: request.params,
        query: request.query,
        body: request.body,
        request,
        reply,
      } as never)
      reply.status(o.status).headers({ ...o.koppen, 'API-Version': API_VERSIE })
      if (o.mediaType !== undefined) reply.type(o.mediaType)
      return o.status === 204 ? reply.send() : antwoord
    },
  })
  app.log.debug({ operatie: o.id }, 'registered')
}

/** The schema that every problem refers to; registered once. */
export const PROBLEEM_SCHEMA = ProbleemSchema
