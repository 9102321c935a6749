import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import { planAkkoord } from './akkoord.commands.ts'
import * as inzet from './inzet.commands.ts'
import * as overgang from './overgang.commands.ts'
import * as plan from './plan.commands.ts'
import { pijlersTellen, planTonen } from './plan.queries.ts'
import { planVormKiezen } from './vorm.commands.ts'
import { inzetStarten } from './start.commands.ts'

export const planRoutes: readonly Route[] = [
  route(c.pijlersTellen, ({ ctx }) => pijlersTellen(ctx)),
  route(c.planTonen, ({ ctx, params }) => planTonen(ctx, params.dossierId)),
  route(c.planBeginnen, ({ ctx, params, body }) => plan.planBeginnen(ctx, params.dossierId, body)),
  route(c.planWijzigen, ({ ctx, params, body }) => plan.planWijzigen(ctx, params, body)),
  route(c.planVormKiezen, ({ ctx, params, body }) => planVormKiezen(ctx, params, body.vorm)),
  route(c.inzetToevoegen, ({ ctx, params, body }) => inzet.inzetToevoegen(ctx, params, body)),
  route(c.inzetWijzigen, ({ ctx, params, body }) => inzet.inzetWijzigen(ctx, params, body)),
  route(c.inzetVerwijderen, ({ ctx, params }) => inzet.inzetVerwijderen(ctx, params)),
  route(c.inzetAntwoorden, ({ ctx, params, body }) => inzet.inzetAntwoorden(ctx, params, body)),
  route(c.inzetStarten, ({ ctx, params }) => inzetStarten(ctx, params)),
  route(c.planAanbieden, ({ ctx, params }) => overgang.planAanbieden(ctx, params)),
  route(c.planTerugnemen, ({ ctx, params }) => overgang.planTerugnemen(ctx, params)),
  route(c.planAkkoord, ({ ctx, params, body }) => planAkkoord(ctx, params, body)),
  route(c.planVaststellen, ({ ctx, params }) => overgang.planVaststellen(ctx, params)),
  route(c.planUitvoeren, ({ ctx, params }) => overgang.planUitvoeren(ctx, params)),
  route(c.planEvalueren, ({ ctx, params, body }) => overgang.planEvalueren(ctx, params, body)),
  route(c.planAfsluiten, ({ ctx, params, body }) => overgang.planAfsluiten(ctx, params, body.reden)),
]
