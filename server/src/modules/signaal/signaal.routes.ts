import { postvakTonen, signaalMelden, signaalOpnemen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './signaal.commands.ts'
import * as queries from './signaal.queries.ts'

export const signaalRoutes: readonly Route[] = [
  route(signaalMelden, ({ ctx, body }) => commands.signaalMelden(ctx, body)),
  route(signaalOpnemen, ({ ctx, body }) => commands.signaalOpnemen(ctx, body)),
  route(postvakTonen, ({ ctx, query }) => queries.postvakTonen(ctx, query)),
]
