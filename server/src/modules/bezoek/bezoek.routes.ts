import { bezoekenTonen, bezoekMeenemen, bezoekSleutelTonen } from '@keukentafel/contract'
import type { Config } from '../../config.ts'
import type { Database } from '../../platform/db/pool.ts'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './bezoek.commands.ts'
import * as queries from './bezoek.queries.ts'

type Omgeving = { readonly config: Config; readonly db: Database }

export const bezoekRoutes = ({ config, db }: Omgeving): readonly Route[] => [
  route(bezoekenTonen, ({ ctx, query }) => queries.bezoekenTonen(ctx, query.dag, config.bezoekUren)),
  route(bezoekMeenemen, ({ ctx, params, request, reply }) =>
    commands.bezoekMeenemen(ctx, params, { config, db, request, reply }),
  ),
  route(bezoekSleutelTonen, ({ request, reply }) =>
    queries.bezoekSleutelTonen({ config, db, request, reply }),
  ),
]
