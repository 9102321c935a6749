import { linkingPinAanwijzen, linkingPinBeeindigen, linkingPinnenTonen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './linkingpin.commands.ts'
import * as queries from './linkingpin.queries.ts'

export const linkingPinRoutes: readonly Route[] = [
  route(linkingPinnenTonen, ({ ctx, query }) => queries.linkingPinnenTonen(ctx, query)),
  route(linkingPinAanwijzen, ({ ctx, body }) => commands.linkingPinAanwijzen(ctx, body)),
  route(linkingPinBeeindigen, ({ ctx, params }) => commands.linkingPinBeeindigen(ctx, params.linkingPinId)),
]
