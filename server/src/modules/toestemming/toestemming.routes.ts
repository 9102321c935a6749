import { delingVastleggen, toestemmingIntrekken, toestemmingVastleggen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './toestemming.commands.ts'

export const toestemmingRoutes: readonly Route[] = [
  route(toestemmingVastleggen, ({ ctx, params, body }) =>
    commands.toestemmingVastleggen(ctx, params.dossierId, body),
  ),
  route(toestemmingIntrekken, ({ ctx, params }) =>
    commands.toestemmingIntrekken(ctx, params.dossierId, params.toestemmingId),
  ),
  route(delingVastleggen, ({ ctx, params, body }) => commands.delingVastleggen(ctx, params.dossierId, body)),
]
