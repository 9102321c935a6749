import { toeleidingBeeindigen, toeleidingenTonen, toeleidingVastleggen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './toeleiding.commands.ts'
import * as queries from './toeleiding.queries.ts'

export const toeleidingRoutes: readonly Route[] = [
  route(toeleidingenTonen, ({ ctx, params }) => queries.toeleidingenTonen(ctx, params.dossierId)),
  route(toeleidingVastleggen, ({ ctx, params, body }) =>
    commands.toeleidingVastleggen(ctx, params.dossierId, body),
  ),
  route(toeleidingBeeindigen, ({ ctx, params: { dossierId, toeleidingId }, body }) =>
    commands.toeleidingBeeindigen(ctx, { dossierId, id: toeleidingId }, body.uitkomst),
  ),
]
