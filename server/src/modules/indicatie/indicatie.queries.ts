import type { IndicatieSoort, IndicatieView } from '@keukentafel/contract'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { magMetPlan, type PlanStatus } from '../plan/index.ts'
import { planLezen } from '../plan/plan.queries.ts'
import { indicatieBron, indicatieNodig, indicatieSoort } from './indicatie.rules.ts'
import { findGeldend, type IndicatieRij } from './indicatie.store.ts'

const toGeldend = (
  rij: IndicatieRij,
  soort: IndicatieSoort | null,
): NonNullable<IndicatieView['geldend']> => ({
  id: rij.id,
  soort: rij.soort as IndicatieSoort,
  tekst: rij.tekst,
  organisatie: rij.organisatie,
  getekendDoor: rij.getekend_door,
  getekendOp: rij.getekend_op,
  past: rij.soort === soort,
})

/** What is indicated in the plan, by whom, and whether it fits the judgement of now (PLAN-17). */
export async function indicatieTonen(
  ctx: Context,
  s: { dossierId: number; planId: number },
): Promise<IndicatieView> {
  const lezing = { naam: 'indicatie.tonen', dossierId: s.dossierId, delen: ['plan'] } as const
  const { plan, omgeving, geldend } = await leesMetWie(ctx, lezing, async (trx) => ({
    ...(await planLezen(trx, s, ctx.wie.id)),
    geldend: await findGeldend(trx, s),
  }))
  const weg = nietGevonden()
  if (plan === undefined) throw new Geweigerd(weg.ok ? [] : weg.weigeringen)
  const beleid = await beleidVan(ctx, plan.beleid_versie)
  const bron = indicatieBron(beleid)
  const soort = indicatieSoort(omgeving.oordeel)
  const mag = magMetPlan(ctx.wie, { status: plan.status as PlanStatus, schrijft: omgeving.schrijft })
  return {
    planId: plan.id,
    aan: bron !== null,
    soort,
    bron: bron ?? '',
    nodig: indicatieNodig(beleid, plan.inzetten, {
      oordeel: omgeving.oordeel,
      geldend: (geldend?.soort ?? null) as IndicatieSoort | null,
    }),
    geldend: geldend === undefined ? null : toGeldend(geldend, soort),
    version: plan.version,
    mag: bron !== null && soort !== null && mag.includes('plan.wijzigen') ? ['indicatie.vastleggen'] : [],
  }
}
