import type { PlanmakerView } from '@keukentafel/contract'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { magMetPlan, specialistMaakt, type PlanStatus } from '../plan/index.ts'
import { planLezen } from '../plan/plan.queries.ts'
import { findHandelende, findMaker, type MakerRij } from './planmaker.store.ts'

const toMaker = (rij: MakerRij): Pick<PlanmakerView, 'maker' | 'volgt' | 'afbouw'> => ({
  maker: { naam: rij.naam, organisatie: rij.organisatie, vanaf: rij.vanaf.toISOString() },
  volgt: { team: rij.team, wie: rij.volger, rol: 'betrokken' },
  afbouw: rij.afbouw,
})

/** Who makes the plan with the inwoner, which team follows, and what may be done about it (PLAN-23). */
export async function planmakerTonen(
  ctx: Context,
  s: { dossierId: number; planId: number },
): Promise<PlanmakerView> {
  const lezing = { naam: 'planmaker.tonen', dossierId: s.dossierId, delen: ['plan'] } as const
  const { plan, omgeving, maker, wie } = await leesMetWie(ctx, lezing, async (trx) => ({
    ...(await planLezen(trx, s, ctx.wie.id)),
    maker: await findMaker(trx, s),
    wie: await findHandelende(trx, s.dossierId, ctx.wie.id),
  }))
  const weg = nietGevonden()
  if (plan === undefined) throw new Geweigerd(weg.ok ? [] : weg.weigeringen)
  const beleid = await beleidVan(ctx, plan.beleid_versie)
  const { oordeel } = omgeving
  // Who follows reads the plan, not the triage: that a specialist made it, is said all the same.
  const aan = oordeel === null ? maker !== undefined : specialistMaakt(beleid, oordeel)
  const mag = magMetPlan(ctx.wie, { status: plan.status as PlanStatus, schrijft: omgeving.schrijft })
  const kan = aan && wie?.isSpecialist === true && mag.includes('plan.wijzigen')
  return {
    planId: plan.id,
    aan,
    bron: beleid.plan.maker.bron,
    ...(maker === undefined ? { maker: null, volgt: null, afbouw: '' } : toMaker(maker)),
    version: plan.version,
    mag: kan ? ['planmaker.vastleggen'] : [],
  }
}
