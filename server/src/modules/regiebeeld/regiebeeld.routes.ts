import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import { procesregieAanwijzen } from './regiebeeld.commands.ts'
import { regiebeeldTonen } from './regiebeeld.queries.ts'

export const regiebeeldRoutes: readonly Route[] = [
  route(c.regiebeeldTonen, ({ ctx, params }) => regiebeeldTonen(ctx, params.dossierId)),
  route(c.procesregieAanwijzen, ({ ctx, params, body }) =>
    procesregieAanwijzen(ctx, params.dossierId, body.houderId),
  ),
]
