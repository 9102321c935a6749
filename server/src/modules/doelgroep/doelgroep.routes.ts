import { doelgroepenTonen, doelgroepVastleggen, doelgroepVoorstellen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './doelgroep.commands.ts'
import * as queries from './doelgroep.queries.ts'

export const doelgroepRoutes: readonly Route[] = [
  route(doelgroepenTonen, ({ ctx, params }) => queries.doelgroepenTonen(ctx, params.signaalId)),
  route(doelgroepVoorstellen, ({ ctx, body }) => queries.doelgroepVoorstellen(ctx, body)),
  route(doelgroepVastleggen, ({ ctx, params, body }) =>
    commands.doelgroepVastleggen(ctx, params.signaalId, body),
  ),
]
