import { spelregelsTonen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as queries from './spelregel.queries.ts'

export const spelregelRoutes: readonly Route[] = [
  route(spelregelsTonen, ({ ctx, query }) => queries.spelregelsTonen(ctx, query.versie)),
]
