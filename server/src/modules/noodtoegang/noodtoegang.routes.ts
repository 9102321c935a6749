import { noodtoegangAfhandelen, noodtoegangenTonen, noodtoegangNemen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './noodtoegang.commands.ts'
import * as queries from './noodtoegang.queries.ts'

export const noodtoegangRoutes: readonly Route[] = [
  route(noodtoegangNemen, ({ ctx, body }) => commands.noodtoegangNemen(ctx, body)),
  route(noodtoegangenTonen, ({ ctx }) => queries.noodtoegangenTonen(ctx)),
  route(noodtoegangAfhandelen, ({ ctx, params, body }) =>
    commands.noodtoegangAfhandelen(ctx, params.noodtoegangId, body),
  ),
]
