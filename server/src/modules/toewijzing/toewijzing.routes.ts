import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import { toewijzingenTonen } from './toewijzing.queries.ts'

export const toewijzingRoutes: readonly Route[] = [
  route(c.toewijzingenTonen, ({ ctx, query }) => toewijzingenTonen(ctx, query)),
]
