import { triageBesluiten, triageTonen, triageVoorstellen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './triage.commands.ts'
import * as queries from './triage.queries.ts'

export const triageRoutes: readonly Route[] = [
  route(triageTonen, ({ ctx, params }) => queries.triageTonen(ctx, params.dossierId)),
  route(triageVoorstellen, ({ ctx, params, body }) => queries.triageVoorstellen(ctx, params.dossierId, body)),
  route(triageBesluiten, ({ ctx, params, body }) => commands.triageBesluiten(ctx, params.dossierId, body)),
]
