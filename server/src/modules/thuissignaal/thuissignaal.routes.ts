import {
  thuissignaalAfhandelen,
  thuissignaalMelden,
  thuissignalenTonen,
  thuisTonen,
} from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './thuissignaal.commands.ts'
import * as queries from './thuissignaal.queries.ts'

export const thuissignaalRoutes: readonly Route[] = [
  route(thuisTonen, ({ ctx }) => queries.thuisTonen(ctx)),
  route(thuissignaalMelden, ({ ctx, params, body }) =>
    commands.thuissignaalMelden(ctx, params.dossierId, body),
  ),
  route(thuissignalenTonen, ({ ctx, params }) => queries.thuissignalenTonen(ctx, params.dossierId)),
  route(thuissignaalAfhandelen, ({ ctx, params, body }) =>
    commands.thuissignaalAfhandelen(ctx, params, body),
  ),
]
