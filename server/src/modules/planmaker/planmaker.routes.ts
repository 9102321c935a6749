import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import { planmakerVastleggen } from './planmaker.commands.ts'
import { planmakerTonen } from './planmaker.queries.ts'

export const planmakerRoutes: readonly Route[] = [
  route(c.planmakerTonen, ({ ctx, params }) => planmakerTonen(ctx, params)),
  route(c.planmakerVastleggen, ({ ctx, params, body }) => planmakerVastleggen(ctx, params, body)),
]
