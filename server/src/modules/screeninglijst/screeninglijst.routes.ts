import { screeningenTonen, screeninglijstOpnemen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './screeninglijst.commands.ts'
import * as queries from './screeninglijst.queries.ts'

export const screeninglijstRoutes: readonly Route[] = [
  route(screeningenTonen, ({ ctx }) => queries.screeningenTonen(ctx)),
  route(screeninglijstOpnemen, ({ ctx, body }) => commands.screeninglijstOpnemen(ctx, body)),
]
