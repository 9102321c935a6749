import {
  signaalcijfersTonen,
  signaleerderBeeindigen,
  signaleerderOpnemen,
  signaleerdersTonen,
} from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './signaleerder.commands.ts'
import * as queries from './signaleerder.queries.ts'

export const signaleerderRoutes: readonly Route[] = [
  route(signaleerdersTonen, ({ ctx }) => queries.signaleerdersTonen(ctx)),
  route(signaleerderOpnemen, ({ ctx, body }) => commands.signaleerderOpnemen(ctx, body)),
  route(signaleerderBeeindigen, ({ ctx, params }) =>
    commands.signaleerderBeeindigen(ctx, params.signaleerderId),
  ),
  route(signaalcijfersTonen, ({ ctx, query }) => queries.signaalcijfersTonen(ctx, query)),
]
