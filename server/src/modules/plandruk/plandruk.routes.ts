import { inzetDrukken, mijnPlanDruk, planDrukken } from '@keukentafel/contract'
import { route, type Route, type Verzoek } from '../../platform/http/registreer.ts'
import * as queries from './plandruk.queries.ts'

const alsBestand = (reply: Verzoek<typeof planDrukken>['reply'], naam: string, pdf: Uint8Array): Buffer => {
  reply.header('content-disposition', `attachment; filename="${naam}.pdf"`)
  return Buffer.from(pdf)
}

export const plandrukRoutes: readonly Route[] = [
  route(mijnPlanDruk, async ({ ctx, params, reply }) =>
    alsBestand(reply, 'mijn-plan', await queries.mijnPlanDrukken(ctx, params.dossierId)),
  ),
  route(planDrukken, async ({ ctx, params, reply }) =>
    alsBestand(reply, 'plan', await queries.planDrukken(ctx, params.dossierId, params.planId)),
  ),
  route(inzetDrukken, async ({ ctx, params, reply }) =>
    alsBestand(reply, 'taak', await queries.inzetDrukken(ctx, params)),
  ),
]
