import {
  demoInloggen,
  demoPersonen,
  sessieBeeindigen,
  sessiesBeeindigen,
  sessieTonen,
} from '@keukentafel/contract'
import type { Config } from '../../config.ts'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './sessie.commands.ts'
import * as queries from './sessie.queries.ts'

export const sessieRoutes = (config: Config): readonly Route[] => [
  route(sessieTonen, ({ ctx }) => queries.sessieTonen(ctx, config)),
  route(sessieBeeindigen, ({ ctx, request, reply }) =>
    commands.sessieBeeindigen(ctx, { config, request, reply }),
  ),
  route(sessiesBeeindigen, ({ ctx, request, reply }) =>
    commands.sessiesBeeindigen(ctx, { config, request, reply }),
  ),
  route(demoPersonen, ({ ctx }) => queries.demoPersonen(ctx)),
  route(demoInloggen, ({ ctx, body, request, reply }) =>
    commands.demoInloggen(ctx, { config, request, reply }, body.id),
  ),
]
