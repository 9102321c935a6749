import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import { indicatieVastleggen } from './indicatie.commands.ts'
import { indicatieTonen } from './indicatie.queries.ts'

export const indicatieRoutes: readonly Route[] = [
  route(c.indicatieTonen, ({ ctx, params }) => indicatieTonen(ctx, params)),
  route(c.indicatieVastleggen, ({ ctx, params, body }) => indicatieVastleggen(ctx, params, body)),
]
