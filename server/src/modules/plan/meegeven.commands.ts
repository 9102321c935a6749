import { gelukt, type Result } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { telOpen } from './inzet.commands.ts'
import { insertInzet, type InzetWaarden } from './inzet.store.ts'
import { planMakenUitGesprek } from './plan.commands.ts'
import { vervangDoelen } from './plan.store.ts'
import { findPlan, type InzetRij, type PlanRij } from './planlezen.store.ts'

type Deel = { readonly doel: PlanRij['doelen'][number]; readonly inzetten: readonly InzetRij[] }

/** The plan that is not closed, inside a handeling that already runs; null when there is none. */
export async function planActief(trx: Trx, dossierId: number): Promise<PlanRij | null> {
  const plan = await findPlan(trx, dossierId)
  return plan === undefined || plan.status === 'afgesloten' ? null : plan
}

const waarden = (i: InzetRij, hier: Pick<InzetWaarden, 'doel_id' | 'persoon_id'>): InzetWaarden => ({
  ...hier,
  omschrijving: i.omschrijving,
  trede: i.trede,
  uitvoerder_type: i.uitvoerder_type,
  uitvoerder_naam: i.uitvoerder_naam,
  organisatie_id: i.organisatie_id,
  pijler: i.pijler,
  product: i.product,
  uren_per_week: i.uren_per_week,
  vanaf: i.vanaf,
  tot: i.tot,
  zonder_einde: i.zonder_einde,
  resultaat: i.resultaat,
  voorziening: i.voorziening,
})

/**
 * Writes goals and tasks of another household's plan down as the concept of this one (PLAN-01). The texts about the
 * household stay behind, and each helper is asked again: a task for somebody who lives elsewhere is another task
 * (PLAN-26). `personen`: which number here each person had there.
 */
export async function planMeegeven(
  trx: Trx,
  ctx: Context,
  dossierId: number,
  { delen, personen }: { delen: readonly Deel[]; personen: ReadonlyMap<number, number> },
): Promise<Result<null>> {
  if (delen.length === 0) return gelukt(null)
  const hier = (id: number | null) => (id === null ? null : (personen.get(id) ?? null))
  const uit = await planMakenUitGesprek(trx, ctx, { dossierId, gesprekId: null, vraag: '', doelen: [] })
  if (!uit.ok) return uit
  const plan = { dossierId, planId: uit.waarde.id }
  await vervangDoelen(
    trx,
    plan,
    delen.map(({ doel: { tekst, leefgebied, persoon_id } }) => ({
      tekst,
      leefgebied,
      persoonId: hier(persoon_id),
    })),
  )
  const nieuw = await findPlan(trx, dossierId, plan.planId)
  for (const [plaats, { inzetten }] of delen.entries())
    for (const i of inzetten)
      await insertInzet(
        trx,
        plan,
        waarden(i, { doel_id: nieuw?.doelen[plaats]?.id ?? 0, persoon_id: hier(i.persoon_id) }),
        Object.fromEntries(i.redenen.map(({ trede, reden }) => [trede, reden])),
      )
  await telOpen(trx, plan)
  return gelukt(null)
}
