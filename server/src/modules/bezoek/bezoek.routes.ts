import { bezoekenTonen, bezoekMeenemen, bezoekSleutelTonen } from '@keukentafel/contract'
import type { Config } from '../../config.ts'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './bezoek.commands.ts'
import * as queries from './bezoek.queries.ts'

export const bezoekRoutes = (config: Config): readonly Route[] => [
  route(bezoekenTonen, ({ ctx, query }) => queries.bezoekenTonen(ctx, query.dag, config.bezoekUren)),
  route(bezoekMeenemen, ({ ctx, params, request, reply }) =>
    commands.bezoekMeenemen(ctx, params, { config, request, reply }),
  ),
  route(bezoekSleutelTonen, ({ ctx, request, reply }) =>
    queries.bezoekSleutelTonen(ctx, { config, request, reply }),
  ),
]
