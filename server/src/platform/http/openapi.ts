import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { openapiTonen } from '@keukentafel/contract'
import type { Config } from '../../config.ts'
import { API_VERSIE, PROBLEEM_ANTWOORDEN, route, type Route } from './registreer.ts'

type Omvorming = Exclude<FastifyDynamicSwaggerOptions['transform'], undefined>
const metProblemen: Omvorming = ({ schema, url }) =>
  schema.operationId === undefined
    ? { schema, url }
    : { schema: { ...schema, response: { ...PROBLEEM_ANTWOORDEN, ...(schema.response as object) } }, url }

/** The head of /openapi.json; the operations come from the contract (decision 4). */
export const openapiDocument = (config: Config, routes: readonly Route[]): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Keukentafel',
      description:
        'Eén huishouden, één plan, één regievoerder. De webpagina gebruikt deze API ook zelf; een andere deur is er niet.',
      version: API_VERSIE,
      contact: { name: 'Keukentafel', email: 'api@keukentafel.example', url: 'https://keukentafel.example' },
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl' },
    },
    servers: [{ url: `${config.publiekeUrl}/v1`, description: 'Deze installatie' }],
    tags: [...new Set(routes.map((r) => r.operatie.groep))].map((name) => ({ name })),
    components: { securitySchemes: { sessie: { type: 'apiKey', in: 'cookie', name: 'kt-sessie' } } },
    security: [{ sessie: [] }],
  },
  transform: metProblemen,
  refResolver: {
    buildLocalReference: (json, _base, _fragment, i) =>
      typeof json['$id'] === 'string' ? json['$id'] : `schema-${String(i)}`,
  },
})

/** The document itself, where the API Design Rules look for it (/core/publish-openapi). */
export const openapiRoutes: readonly Route[] = [
  route(openapiTonen, ({ request }) => Promise.resolve({ ...request.server.swagger() })),
]
