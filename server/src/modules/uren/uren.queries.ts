import type { AntwoordVan, urenTonen as TonenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { planLezen } from '../plan/plan.queries.ts'
import { toUrenView } from './uren.view.ts'
import * as store from './uren.store.ts'

/** The hours of one plan: agreed and real, old and new (PLAN-13, PLAN-20, PLAN-21). Seven statements. */
export async function urenTonen(
  ctx: Context,
  s: { dossierId: number; planId: number },
): Promise<AntwoordVan<typeof TonenOp>> {
  const lezing = { naam: 'uren.tonen', dossierId: s.dossierId, delen: ['plan'] } as const
  const { plan, omgeving, ...uren } = await leesMetWie(ctx, lezing, async (trx) => ({
    ...(await planLezen(trx, s, ctx.wie.id)),
    stappen: await store.findStappen(trx, s),
    weken: await store.findWeken(trx, s),
    schalingen: await store.findSchalingen(trx, s),
    eerder: await store.findEerder(trx, s),
    leden: await store.findLeden(trx, s.dossierId),
  }))
  const weg = nietGevonden()
  if (plan === undefined) throw new Geweigerd(weg.ok ? [] : weg.weigeringen)
  const beleid = await beleidVan(ctx, plan.beleid_versie)
  return toUrenView(plan, { ...uren, beleid, omgeving, wie: ctx.wie, vandaag: dagInNederland(ctx.moment) })
}
