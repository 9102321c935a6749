import {
  contractBeeindigen,
  contractVastleggen,
  organisatieRolBeeindigen,
  organisatieRolGeven,
  organisatiesTonen,
  organisatieToevoegen,
  organisatieWijzigen,
} from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './organisatie.commands.ts'
import * as queries from './organisatie.queries.ts'

export const organisatieRoutes: readonly Route[] = [
  route(organisatiesTonen, ({ ctx, query }) => queries.organisatiesTonen(ctx, query)),
  route(organisatieToevoegen, ({ ctx, body }) => commands.organisatieToevoegen(ctx, body)),
  route(organisatieWijzigen, ({ ctx, params, body }) =>
    commands.organisatieWijzigen(ctx, params.organisatieId, body),
  ),
  route(organisatieRolGeven, ({ ctx, params, body }) =>
    commands.organisatieRolGeven(ctx, params.organisatieId, body),
  ),
  route(organisatieRolBeeindigen, ({ ctx, params: { organisatieId, rolId }, body }) =>
    commands.organisatieRolBeeindigen(ctx, { organisatieId, id: rolId, ...body }),
  ),
  route(contractVastleggen, ({ ctx, params, body }) =>
    commands.contractVastleggen(ctx, params.organisatieId, body),
  ),
  route(contractBeeindigen, ({ ctx, params: { organisatieId, contractId }, body }) =>
    commands.contractBeeindigen(ctx, { organisatieId, id: contractId, ...body }),
  ),
]
