import { toegangBeeindigen, toegangTonen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './toegang.commands.ts'
import * as queries from './toegang.queries.ts'

export const toegangRoutes: readonly Route[] = [
  route(toegangTonen, ({ ctx, params }) => queries.toegangTonen(ctx, params.dossierId)),
  route(toegangBeeindigen, ({ ctx, params, body }) =>
    commands.toegangBeeindigen(ctx, params.dossierId, body),
  ),
]
