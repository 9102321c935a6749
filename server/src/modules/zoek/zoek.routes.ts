import { dossiersZoeken } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as queries from './zoek.queries.ts'

export const zoekRoutes: readonly Route[] = [
  route(dossiersZoeken, ({ ctx, body }) => queries.dossiersZoeken(ctx, body)),
]
