import { attenderingenAfhandelen, attenderingenTellen, attenderingenTonen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './attendering.commands.ts'
import * as queries from './attendering.queries.ts'

export const attenderingRoutes: readonly Route[] = [
  route(attenderingenTonen, ({ ctx }) => queries.attenderingenTonen(ctx)),
  route(attenderingenTellen, ({ ctx }) => queries.attenderingenTellen(ctx)),
  route(attenderingenAfhandelen, ({ ctx, body }) => commands.attenderingenAfhandelen(ctx, body.ids)),
]
