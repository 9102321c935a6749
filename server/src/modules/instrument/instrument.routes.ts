import { afnameVastleggen, instrumentenTonen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './instrument.commands.ts'
import * as queries from './instrument.queries.ts'

export const instrumentRoutes: readonly Route[] = [
  route(instrumentenTonen, ({ ctx, params }) => queries.instrumentenTonen(ctx, params.dossierId)),
  route(afnameVastleggen, ({ ctx, params, body }) => commands.afnameVastleggen(ctx, params.dossierId, body)),
]
