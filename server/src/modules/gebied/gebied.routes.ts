import { gebiedenTonen, gebiedToevoegen, gebiedWijzigen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './gebied.commands.ts'
import * as queries from './gebied.queries.ts'

export const gebiedRoutes: readonly Route[] = [
  route(gebiedenTonen, ({ ctx }) => queries.gebiedenTonen(ctx)),
  route(gebiedToevoegen, ({ ctx, body }) => commands.gebiedToevoegen(ctx, body)),
  route(gebiedWijzigen, ({ ctx, params, body }) => commands.gebiedWijzigen(ctx, params.gebiedId, body)),
]
