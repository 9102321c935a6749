import * as contract from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './begeleider.commands.ts'
import * as queries from './begeleider.queries.ts'

export const begeleiderRoutes: readonly Route[] = [
  route(contract.begeleiderVerzoekenTonen, ({ ctx, params }) =>
    queries.begeleiderVerzoekenTonen(ctx, params.dossierId),
  ),
  route(contract.begeleiderVragen, ({ ctx, params, body }) =>
    commands.begeleiderVragen(ctx, params.dossierId, body),
  ),
  route(contract.begeleiderBeantwoorden, ({ ctx, params, body }) =>
    commands.begeleiderBeantwoorden(ctx, { dossierId: params.dossierId, id: params.verzoekId }, body),
  ),
  route(contract.begeleiderTellen, ({ ctx, query }) => queries.begeleiderTellen(ctx, query)),
]
