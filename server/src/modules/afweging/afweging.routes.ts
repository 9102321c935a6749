import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import { afwegingMaken } from './afweging.commands.ts'
import { afwegingenTonen } from './afweging.queries.ts'

export const afwegingRoutes: readonly Route[] = [
  route(c.afwegingenTonen, ({ ctx, params }) => afwegingenTonen(ctx, params.dossierId)),
  route(c.afwegingMaken, ({ ctx, params, body }) => afwegingMaken(ctx, params.dossierId, body)),
]
