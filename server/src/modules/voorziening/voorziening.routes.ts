import {
  voorzieningBeeindigen,
  voorzieningenTonen,
  voorzieningToevoegen,
  voorzieningWijzigen,
} from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './voorziening.commands.ts'
import * as queries from './voorziening.queries.ts'

export const voorzieningRoutes: readonly Route[] = [
  route(voorzieningenTonen, ({ ctx, query }) => queries.voorzieningenTonen(ctx, query.gebiedId ?? null)),
  route(voorzieningToevoegen, ({ ctx, body }) => commands.voorzieningToevoegen(ctx, body)),
  route(voorzieningWijzigen, ({ ctx, params, body }) =>
    commands.voorzieningWijzigen(ctx, params.voorzieningId, body),
  ),
  route(voorzieningBeeindigen, ({ ctx, params }) =>
    commands.voorzieningBeeindigen(ctx, params.voorzieningId),
  ),
]
