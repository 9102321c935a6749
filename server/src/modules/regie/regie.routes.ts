import { regiesTonen, regieToewijzen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './regie.commands.ts'
import * as queries from './regie.queries.ts'

export const regieRoutes: readonly Route[] = [
  route(regiesTonen, ({ ctx, params }) => queries.regiesTonen(ctx, params.dossierId)),
  route(regieToewijzen, ({ ctx, params, body }) => commands.regieToewijzen(ctx, params.dossierId, body)),
]
