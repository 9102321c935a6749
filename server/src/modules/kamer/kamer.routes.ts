import * as contract from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as diensten from './dienst.commands.ts'
import * as commands from './kamer.commands.ts'
import * as queries from './kamer.queries.ts'

export const kamerRoutes: readonly Route[] = [
  route(contract.kamersNu, ({ ctx }) => queries.kamersNu(ctx)),
  route(contract.kamersTonen, ({ ctx, query }) => queries.kamersTonen(ctx, query)),
  route(contract.kamerToevoegen, ({ ctx, body }) => commands.kamerToevoegen(ctx, body)),
  route(contract.kamerWijzigen, ({ ctx, params, body }) => commands.kamerWijzigen(ctx, params.kamerId, body)),
  route(contract.kamerBeeindigen, ({ ctx, params }) => commands.kamerBeeindigen(ctx, params.kamerId)),
  route(contract.kamerdagZetten, ({ ctx, params, body }) => commands.kamerdagZetten(ctx, params, body.open)),
  route(contract.kamerdienstToevoegen, ({ ctx, params, body }) =>
    diensten.kamerdienstToevoegen(ctx, params.kamerId, body),
  ),
  route(contract.kamerdienstBeeindigen, ({ ctx, params, body }) =>
    diensten.kamerdienstBeeindigen(ctx, params, body.vanaf),
  ),
  route(contract.kamerdienstdagZetten, ({ ctx, params, body }) =>
    diensten.kamerdienstdagZetten(ctx, params, body.gaatDoor),
  ),
]
