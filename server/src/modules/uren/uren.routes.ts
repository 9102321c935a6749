import {
  afbouwZetten,
  eerderZetten,
  inzetSchalen as schalenOp,
  urenRegistreren,
  urenTonen,
} from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './uren.commands.ts'
import { inzetSchalen } from './schaling.commands.ts'
import * as queries from './uren.queries.ts'

export const urenRoutes: readonly Route[] = [
  route(urenTonen, ({ ctx, params }) => queries.urenTonen(ctx, params)),
  route(urenRegistreren, ({ ctx, params, body }) => commands.urenRegistreren(ctx, params, body)),
  route(schalenOp, ({ ctx, params, body }) => inzetSchalen(ctx, params, body)),
  route(afbouwZetten, ({ ctx, params, body }) => commands.afbouwZetten(ctx, params, body)),
  route(eerderZetten, ({ ctx, params, body }) => commands.eerderZetten(ctx, params, body)),
]
