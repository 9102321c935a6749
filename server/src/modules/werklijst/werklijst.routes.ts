import { werklijstTonen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as queries from './werklijst.queries.ts'

export const werklijstRoutes: readonly Route[] = [
  route(werklijstTonen, ({ ctx, query }) => queries.werklijstTonen(ctx, query)),
]
