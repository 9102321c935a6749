import type { AntwoordVan, pijlersTellen as TellenOp, planTonen as TonenOp } from '@keukentafel/contract'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidNu, beleidVan } from '../beleid/beleid.queries.ts'
import { planBeginnen } from './plan.rules.ts'
import { findPijlertelling, findPlan } from './planlezen.store.ts'
import { findOmgeving } from './plan.store.ts'
import { toPlanView } from './plan.view.ts'

/** One plan and what surrounds it, inside a reading that already runs. */
export const planLezen = async (trx: Trx, s: { dossierId: number; planId: number }, wieId: number) => ({
  plan: await findPlan(trx, s.dossierId, s.planId),
  omgeving: await findOmgeving(trx, s.dossierId, wieId),
})

/** The plan of a huishouden: the active one, else the last. Two statements, whatever the plan holds. */
export async function planTonen(ctx: Context, dossierId: number): Promise<AntwoordVan<typeof TonenOp>> {
  const { plan, omgeving } = await leesMetWie(
    ctx,
    { naam: 'plan.tonen', dossierId, delen: ['plan'] },
    async (trx) => ({
      plan: await findPlan(trx, dossierId),
      omgeving: await findOmgeving(trx, dossierId, ctx.wie.id),
    }),
  )
  const kanBeginnen = planBeginnen(plan === undefined || plan.status === 'afgesloten' ? [] : ['concept']).ok
  const mag = kanBeginnen && omgeving.schrijft && ctx.wie.soort === 'medewerker' ? ['plan.beginnen'] : []
  const beleid = await beleidVan(ctx, plan?.beleid_versie ?? omgeving.beleid_versie)
  const { vormen } = beleid.plan
  if (plan === undefined) return { plan: null, vormen, mag }
  return { vormen, plan: toPlanView(plan, { beleid, wie: ctx.wie, omgeving, moment: ctx.moment }), mag }
}

/** How many people have support of each pillar: each once in every pillar and once in total (PLAN-19). */
export async function pijlersTellen(ctx: Context): Promise<AntwoordVan<typeof TellenOp>> {
  const rijen = await leesMetWie(ctx, { naam: 'pijlers.tellen' }, findPijlertelling)
  const { pijlers } = await beleidNu(ctx)
  const mensen = (id: string | null) => rijen.find((rij) => rij.pijler === id)?.mensen ?? 0
  return { pijlers: pijlers.map(({ id, naam }) => ({ id, naam, mensen: mensen(id) })), totaal: mensen(null) }
}
