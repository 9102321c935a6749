import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import { zorgenMelden, zorgmeldingBesluiten } from './zorgmelding.commands.ts'
import { zorgmeldingenTonen, zorgmeldingTonen } from './zorgmelding.queries.ts'

export const zorgmeldingRoutes: readonly Route[] = [
  route(c.zorgenMelden, ({ ctx, params, body }) => zorgenMelden(ctx, params.inzetId, body)),
  route(c.zorgmeldingenTonen, ({ ctx, params }) => zorgmeldingenTonen(ctx, params.dossierId)),
  route(c.zorgmeldingTonen, ({ ctx, params }) => zorgmeldingTonen(ctx, params.signaalId)),
  route(c.zorgmeldingBesluiten, ({ ctx, params, body }) => zorgmeldingBesluiten(ctx, params.signaalId, body)),
]
