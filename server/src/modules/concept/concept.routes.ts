import { conceptBewaren, conceptTonen, conceptWeggooien } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './concept.commands.ts'
import * as queries from './concept.queries.ts'

export const conceptRoutes: readonly Route[] = [
  route(conceptBewaren, ({ ctx, params, body }) =>
    commands.conceptBewaren(ctx, params.dossierId, params.sleutel, body),
  ),
  route(conceptTonen, ({ ctx, params }) => queries.conceptTonen(ctx, params.dossierId, params.sleutel)),
  route(conceptWeggooien, ({ ctx, params }) =>
    commands.conceptWeggooien(ctx, params.dossierId, params.sleutel),
  ),
]
