import {
  collectieveVraagOpnemen,
  collectieveVraagOpvolgen,
  collectieveVragenTonen,
  signaalCollectiefMaken,
} from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './collectief.commands.ts'
import * as queries from './collectief.queries.ts'

export const collectiefRoutes: readonly Route[] = [
  route(collectieveVragenTonen, ({ ctx }) => queries.collectieveVragenTonen(ctx)),
  route(collectieveVraagOpnemen, ({ ctx, body }) => commands.collectieveVraagOpnemen(ctx, body)),
  route(signaalCollectiefMaken, ({ ctx, params, body }) =>
    commands.signaalCollectiefMaken(ctx, params.signaalId, body),
  ),
  route(collectieveVraagOpvolgen, ({ ctx, params, body }) =>
    commands.collectieveVraagOpvolgen(ctx, params.vraagId, body),
  ),
]
