import type {
  AntwoordVan,
  plannenZonderContact as ZonderOp,
  uitvoeringTonen as TonenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { planLezen } from '../plan/plan.queries.ts'
import { toUitvoeringView } from './uitvoering.view.ts'
import * as store from './uitvoering.store.ts'

/** What surrounds a running plan: contact, agreements and signals (PLAN-15, -16, -22, -25, -29). */
export async function uitvoeringTonen(
  ctx: Context,
  s: { dossierId: number; planId: number },
): Promise<AntwoordVan<typeof TonenOp>> {
  const lezing = { naam: 'uitvoering.tonen', dossierId: s.dossierId, delen: ['plan'] } as const
  const { plan, omgeving, ...rest } = await leesMetWie(ctx, lezing, async (trx) => ({
    ...(await planLezen(trx, s, ctx.wie.id)),
    volgende: await store.findVolgende(trx, s),
    geweest: await store.findContacten(trx, s),
    afspraken: await store.findAfspraken(trx, s),
    terugval: await store.findTerugval(trx, s),
  }))
  const weg = nietGevonden()
  if (plan === undefined) throw new Geweigerd(weg.ok ? [] : weg.weigeringen)
  const beleid = await beleidVan(ctx, plan.beleid_versie)
  return toUitvoeringView(plan, {
    ...rest,
    beleid,
    omgeving,
    wie: ctx.wie,
    vandaag: dagInNederland(ctx.moment),
  })
}

/** The list of the teamleider: running plans for which no next contact is agreed (PLAN-16). */
export async function plannenZonderContact(ctx: Context): Promise<AntwoordVan<typeof ZonderOp>> {
  const rijen = await leesMetWie(ctx, { naam: 'plannen.zonder-contact' }, store.findZonderContact, (lijst) =>
    lijst.map((rij) => rij.dossier_id),
  )
  return {
    rijen: rijen.map(({ dossier_id, kenmerk, naam, regievoerder }) => ({
      dossierId: dossier_id,
      kenmerk,
      naam,
      regievoerder,
    })),
    totaal: Math.min(rijen[0]?.totaal ?? 0, 1000),
  }
}
