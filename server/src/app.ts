import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import underPressure from '@fastify/under-pressure'
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Operatie } from '@keukentafel/contract'
import type { Config } from './config.ts'
import { naarProbleem, Probleem } from './platform/http/problemen.ts'
import { API_VERSIE, FOUTEN, PROBLEEM_SCHEMA, registreer, type Route } from './platform/http/registreer.ts'
import { openapiDocument } from './platform/http/openapi.ts'
import { serializerCompiler, validatorCompiler } from './platform/http/validator.ts'
import { oidcRoutes } from './platform/sessie/oidc.ts'
import { wieVan } from './platform/sessie/sessie.ts'
import { ROUTES, type Omgeving } from './routes.ts'

const WEB = join(import.meta.dirname, '../../web/dist')
const LIMIET = 1024 * 1024

async function plugins(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // React sets style properties through the CSSOM; only attributes in HTML text are governed by this.
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    hsts: { maxAge: 31_536_000, includeSubDomains: true },
  })
  await app.register(cookie)
  await app.register(rateLimit, {
    max: config.verzoekenPerMinuut,
    timeWindow: '1 minute',
    allowList: (request) => !/^\/(v1|inloggen)\//.test(request.url),
  })
  await app.register(underPressure, {
    maxEventLoopDelay: config.drukMs,
    exposeStatusRoute: false,
    pressureHandler: (_request, reply, _soort, gemeten) => {
      // One long task (starting, most of all) leaves a second without a measurement, which is no overload.
      if (!Number.isFinite(gemeten)) return undefined
      reply.header('retry-after', '10')
      return Promise.reject(new Probleem(503, 'te-druk', 'Het is nu te druk. Probeer het zo nog eens.'))
    },
  })
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 2048 })
}

const isVerklaard = ({ status }: Operatie, reply: FastifyReply): boolean =>
  reply.statusCode === status ||
  (FOUTEN.includes(reply.statusCode) &&
    String(reply.getHeader('content-type')).startsWith('application/problem+json'))

/** What leaves: never a status that was not declared, never dossier data in a cache. */
function bewaakt(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  reply.header('cache-control', 'no-store')
  const operatie = (request.routeOptions.config as { operatie?: Operatie }).operatie
  if (operatie === undefined || isVerklaard(operatie, reply)) return payload
  request.log.error({ operatie: operatie.id, status: reply.statusCode }, 'undeclared status')
  reply.removeHeader('location').status(500).type('application/problem+json')
  return JSON.stringify(naarProbleem(new Error('undeclared status')))
}

function bewaking(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, klaar) => {
    klaar(null, request.url.startsWith('/v1/') ? bewaakt(request, reply, payload) : payload)
  })
  app.setErrorHandler((fout, request, reply) => {
    const probleem = naarProbleem(fout)
    const operatie = (request.routeOptions.config as { operatie?: Operatie }).operatie
    // Code, operation and id only: a message may hold what somebody typed.
    if (probleem.status >= 500)
      request.log.error(
        { code: (fout as { code?: string }).code, soort: (fout as Error).name, operatie: operatie?.id },
        'failed',
      )
    return reply
      .status(probleem.status)
      .header('API-Version', API_VERSIE)
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send(probleem)
  })
}

async function webkant(app: FastifyInstance): Promise<void> {
  const index = join(WEB, 'index.html')
  const html = existsSync(index) ? await readFile(index, 'utf8') : null
  if (html !== null)
    await app.register(fastifyStatic, {
      root: WEB,
      index: false,
      wildcard: false,
      setHeaders: (res, pad) =>
        void res.header(
          'cache-control',
          pad.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    })
  app.setNotFoundHandler((request, reply) => {
    const pagina =
      request.method === 'GET' &&
      html !== null &&
      !request.url.startsWith('/v1/') &&
      !/\.\w+$/.test(request.url.split('?')[0] ?? '')
    if (pagina) return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html)
    const probleem = naarProbleem(new Probleem(404, 'niet-gevonden', 'Wij kunnen dit niet vinden.'))
    return reply
      .status(404)
      .header('cache-control', 'no-store')
      .header('API-Version', API_VERSIE)
      .type('application/problem+json')
      .send(JSON.stringify(probleem))
  })
}

/** The server as a whole: plugins, every declared operation, the OpenAPI document and the web. */
export async function maakApp({ config, db }: Omgeving): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: LIMIET,
    trustProxy: config.proxy.length === 0 ? false : [...config.proxy],
    genReqId: () => randomUUID(),
    logger: { level: config.logNiveau, serializers: { req: (req) => ({ methode: req.method, id: req.id }) } },
    logController: new LogController({ disableRequestLogging: true }),
  })
  app.removeContentTypeParser('text/plain') // a form of another site can send it without asking
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addSchema(PROBLEEM_SCHEMA)
  await plugins(app, config)
  const routes: readonly Route[] = ROUTES({ config, db })
  await app.register(swagger, openapiDocument(config, routes))
  bewaking(app)
  await app.register((scope, _opties, klaar) => {
    for (const route of routes)
      registreer(scope, route, db, {
        wie: (request) => wieVan(db, config, request),
        gastheer: new URL(config.publiekeUrl).host,
      })
    klaar()
  })
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.header('access-control-allow-origin', '*').send(app.swagger()),
  )
  oidcRoutes(app, { config, db })
  await webkant(app)
  return app
}
