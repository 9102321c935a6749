import * as contract from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './opschaling.commands.ts'
import * as loop from './loop.commands.ts'
import * as overname from './overname.commands.ts'
import * as queries from './opschaling.queries.ts'

const sleutel = (p: { dossierId: number; opschalingId: number }) => ({
  dossierId: p.dossierId,
  id: p.opschalingId,
})

export const opschalingRoutes: readonly Route[] = [
  route(contract.opschalingenVanDossier, ({ ctx, params }) =>
    queries.opschalingenVanDossier(ctx, params.dossierId),
  ),
  route(contract.opschalingAanvragen, ({ ctx, params, body }) =>
    commands.opschalingAanvragen(ctx, params.dossierId, body),
  ),
  route(contract.opschalingBeoordelen, ({ ctx, params, body }) =>
    commands.opschalingBeoordelen(ctx, sleutel(params), body),
  ),
  route(contract.opschalingOvernemen, ({ ctx, params, body }) =>
    overname.opschalingOvernemen(ctx, sleutel(params), body),
  ),
  route(contract.opschalingStabielMelden, ({ ctx, params, body }) =>
    loop.opschalingStabielMelden(ctx, sleutel(params), body),
  ),
  route(contract.opschalingVerlengen, ({ ctx, params, body }) =>
    loop.opschalingVerlengen(ctx, sleutel(params), body),
  ),
  route(contract.opschalingAfschalen, ({ ctx, params, body }) =>
    overname.opschalingAfschalen(ctx, sleutel(params), body),
  ),
  route(contract.opschalingenTonen, ({ ctx }) => queries.opschalingenTonen(ctx)),
  route(contract.schakelberichtenTonen, ({ ctx }) => queries.schakelberichtenTonen(ctx)),
  route(contract.schakelberichtenLezen, ({ ctx }) => commands.schakelberichtenLezen(ctx)),
]
