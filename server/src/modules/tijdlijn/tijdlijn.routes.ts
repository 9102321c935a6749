import { tijdlijnTonen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as queries from './tijdlijn.queries.ts'

export const tijdlijnRoutes: readonly Route[] = [
  route(tijdlijnTonen, ({ ctx, params, query }) => queries.tijdlijnTonen(ctx, params.dossierId, query)),
]
