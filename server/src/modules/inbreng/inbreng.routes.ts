import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './inbreng.commands.ts'
import { inbrengTonen } from './inbreng.queries.ts'

export const inbrengRoutes: readonly Route[] = [
  route(c.inbrengDoen, ({ ctx, params, body }) => commands.inbrengDoen(ctx, params.dossierId, body)),
  route(c.inbrengTonen, ({ ctx, params }) => inbrengTonen(ctx, params.dossierId)),
  route(c.inbrengOvernemen, ({ ctx, params, body }) => commands.inbrengOvernemen(ctx, params, body)),
  route(c.inbrengAfwijzen, ({ ctx, params, body }) =>
    commands.inbrengAfwijzen(ctx, params, body.toelichting),
  ),
]
