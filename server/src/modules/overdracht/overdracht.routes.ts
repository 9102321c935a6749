import * as contract from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './overdracht.commands.ts'
import * as queries from './overdracht.queries.ts'

const sleutel = (p: { dossierId: number; overdrachtId: number }) => ({
  dossierId: p.dossierId,
  id: p.overdrachtId,
})

export const overdrachtRoutes: readonly Route[] = [
  route(contract.overdrachtenVanDossier, ({ ctx, params }) =>
    queries.overdrachtenVanDossier(ctx, params.dossierId),
  ),
  route(contract.overdrachtAanbieden, ({ ctx, params, body }) =>
    commands.overdrachtAanbieden(ctx, params.dossierId, body),
  ),
  route(contract.overdrachtGesprekVastleggen, ({ ctx, params, body }) =>
    commands.overdrachtGesprekVastleggen(ctx, sleutel(params), body),
  ),
  route(contract.overdrachtIntrekken, ({ ctx, params, body }) =>
    commands.overdrachtIntrekken(ctx, sleutel(params), body),
  ),
  route(contract.overdrachtAntwoordVastleggen, ({ ctx, params, body }) =>
    commands.overdrachtAntwoordVastleggen(ctx, sleutel(params), body),
  ),
  route(contract.overdrachtenTonen, ({ ctx }) => queries.overdrachtenTonen(ctx)),
  route(contract.overdrachtBeantwoorden, ({ ctx, params, body }) =>
    commands.overdrachtBeantwoorden(ctx, params.overdrachtId, body),
  ),
  route(contract.doorlooptijdTonen, ({ ctx }) => queries.doorlooptijdTonen(ctx)),
]
