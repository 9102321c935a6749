import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import { verwijzingMaken, verwijzingOpnieuw } from './verwijzing.commands.ts'
import { verwijzingenTonen } from './verwijzing.queries.ts'

export const verwijzingRoutes: readonly Route[] = [
  route(c.verwijzingenTonen, ({ ctx, params }) => verwijzingenTonen(ctx, params.dossierId)),
  route(c.verwijzingMaken, ({ ctx, params, body }) => verwijzingMaken(ctx, params.dossierId, body)),
  route(c.verwijzingOpnieuw, ({ ctx, params, body }) => verwijzingOpnieuw(ctx, params, body.resultaat)),
]
