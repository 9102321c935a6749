import { bijstandTonen, bijstandVastleggen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './bijstand.commands.ts'
import * as queries from './bijstand.queries.ts'

export const bijstandRoutes: readonly Route[] = [
  route(bijstandTonen, ({ ctx, params }) => queries.bijstandTonen(ctx, params.dossierId)),
  route(bijstandVastleggen, ({ ctx, params, body }) =>
    commands.bijstandVastleggen(ctx, params.dossierId, body),
  ),
]
