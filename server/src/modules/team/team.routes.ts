import * as contract from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './team.commands.ts'
import * as queries from './team.queries.ts'

const sleutel = ({ teamId, werkerId }: { teamId: number; werkerId: number }) => ({ teamId, id: werkerId })

export const teamRoutes: readonly Route[] = [
  route(contract.teamsTonen, ({ ctx, query }) => queries.teamsTonen(ctx, query)),
  route(contract.teamsRegie, ({ ctx }) => queries.teamsRegie(ctx)),
  route(contract.teamwerkerToevoegen, ({ ctx, params, body }) =>
    commands.teamwerkerToevoegen(ctx, params.teamId, body),
  ),
  route(contract.teamwerkerWijzigen, ({ ctx, params, body }) =>
    commands.teamwerkerWijzigen(ctx, sleutel(params), body),
  ),
  route(contract.teamwerkerBeeindigen, ({ ctx, params }) =>
    commands.teamwerkerBeeindigen(ctx, sleutel(params)),
  ),
]
