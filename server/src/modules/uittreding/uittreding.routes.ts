import { uittreden } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './uittreding.commands.ts'

export const uittredingRoutes: readonly Route[] = [
  route(uittreden, ({ ctx, params, body }) => commands.uittreden(ctx, params.dossierId, body)),
]
