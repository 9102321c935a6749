import {
  aanvraagBehandelen,
  aanvraagBesluiten,
  aanvraagIndienen,
  aanvraagTerugmelden,
  aanvragenAlle,
  aanvragenTonen,
} from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './aanvraag.commands.ts'
import * as queries from './aanvraag.queries.ts'

type Params = { dossierId: number; aanvraagId: number }
const sleutel = ({ dossierId, aanvraagId }: Params) => ({ dossierId, id: aanvraagId })

export const aanvraagRoutes: readonly Route[] = [
  route(aanvragenTonen, ({ ctx, params }) => queries.aanvragenTonen(ctx, params.dossierId)),
  route(aanvraagIndienen, ({ ctx, params, body }) => commands.aanvraagIndienen(ctx, params.dossierId, body)),
  route(aanvraagBehandelen, ({ ctx, params }) => commands.aanvraagBehandelen(ctx, sleutel(params))),
  route(aanvraagBesluiten, ({ ctx, params, body }) => commands.aanvraagBesluiten(ctx, sleutel(params), body)),
  route(aanvraagTerugmelden, ({ ctx, params, body }) =>
    commands.aanvraagTerugmelden(ctx, sleutel(params), body),
  ),
  route(aanvragenAlle, ({ ctx, query }) => queries.aanvragenAlle(ctx, query)),
]
