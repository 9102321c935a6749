import * as c from '@keukentafel/contract'
import type { Config } from '../../config.ts'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as links from './hulplink.commands.ts'
import { taakBeantwoorden } from './taak.commands.ts'
import { hulplinksTonen, takenTonen } from './taak.queries.ts'

export const taakRoutes = (config: Config): readonly Route[] => [
  route(c.hulplinksTonen, ({ ctx, params }) => hulplinksTonen(ctx, params)),
  route(c.hulplinkMaken, ({ ctx, params }) => links.hulplinkMaken(ctx, params)),
  route(c.hulplinkIntrekken, ({ ctx, params }) => links.hulplinkIntrekken(ctx, params, params.hulplinkId)),
  route(c.taakOpenen, ({ ctx, body, request, reply }) =>
    links.taakOpenen(ctx, { config, request, reply }, body),
  ),
  route(c.takenTonen, ({ ctx }) => takenTonen(ctx)),
  route(c.taakBeantwoorden, ({ ctx, params, body }) => taakBeantwoorden(ctx, params.inzetId, body)),
]
