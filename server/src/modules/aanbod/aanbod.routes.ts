import {
  aanbodDelen,
  aanbodenTonen,
  aanbodenWijk,
  aanbodVastleggen,
  aanbodVervallen,
} from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './aanbod.commands.ts'
import * as queries from './aanbod.queries.ts'

type Params = { dossierId: number; aanbodId: number }
const sleutel = ({ dossierId, aanbodId }: Params) => ({ dossierId, id: aanbodId })

export const aanbodRoutes: readonly Route[] = [
  route(aanbodenTonen, ({ ctx, params }) => queries.aanbodenTonen(ctx, params.dossierId)),
  route(aanbodVastleggen, ({ ctx, params, body }) => commands.aanbodVastleggen(ctx, params.dossierId, body)),
  route(aanbodDelen, ({ ctx, params, body }) => commands.aanbodDelen(ctx, sleutel(params), body.toestemming)),
  route(aanbodVervallen, ({ ctx, params }) => commands.aanbodVervallen(ctx, sleutel(params))),
  route(aanbodenWijk, ({ ctx, query }) => queries.aanbodenWijk(ctx, query)),
]
