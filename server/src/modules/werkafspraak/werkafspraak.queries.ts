import type {
  AntwoordVan,
  TaakAfspraak,
  werkafsprakenEigen as EigenOp,
  werkafsprakenTonen as TonenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { PlanStatus } from '../plan/index.ts'
import { planLezen } from '../plan/plan.queries.ts'
import { magWerkafspraakMaken } from './werkafspraak.policy.ts'
import * as store from './werkafspraak.store.ts'
import { stand, toTaakAfspraak, toWerkafspraak } from './werkafspraak.view.ts'

/** Who does what by when in one plan (REG-14). */
export async function werkafsprakenTonen(
  ctx: Context,
  s: { dossierId: number; planId: number },
): Promise<AntwoordVan<typeof TonenOp>> {
  const lezing = { naam: 'werkafspraken.tonen', dossierId: s.dossierId, delen: ['plan'] } as const
  const uit = await leesMetWie(ctx, lezing, async (trx) => {
    const { plan, omgeving } = await planLezen(trx, s, ctx.wie.id)
    if (plan === undefined) return undefined
    const mag = magWerkafspraakMaken(ctx.wie, {
      planStatus: plan.status as PlanStatus,
      schrijft: omgeving.schrijft,
    })
    return {
      mag,
      bij: { wie: ctx.wie, vandaag: dagInNederland(ctx.moment), plan, omgeving },
      rijen: await store.findWerkafspraken(trx, s),
      uitvoerders: mag.length === 0 ? [] : await store.findUitvoerders(trx, s),
    }
  })
  const weg = nietGevonden()
  if (uit === undefined) throw new Geweigerd(weg.ok ? [] : weg.weigeringen)
  return {
    planId: s.planId,
    afspraken: uit.rijen.map((rij) => toWerkafspraak(rij, uit.bij)),
    uitvoerders: uit.uitvoerders,
    mag: [...uit.mag],
  }
}

/** What the person acting promised, in every dossier, the first day first. */
export async function werkafsprakenEigen(ctx: Context): Promise<AntwoordVan<typeof EigenOp>> {
  const vandaag = dagInNederland(ctx.moment)
  const rijen = await leesMetWie(
    ctx,
    { naam: 'werkafspraken.eigen' },
    (trx) => store.findEigen(trx, ctx.wie.id),
    (gevonden) => [...new Set(gevonden.map((rij) => rij.dossier_id))],
  )
  return {
    rijen: rijen.map(({ dossier_id: dossierId, ...rij }) => ({
      ...rij,
      dossierId,
      stand: stand({ ...rij, gedaan_op: null, vervallen_op: null }, vandaag),
    })),
  }
}

/** What the helper who acts promised for each task, inside a reading that already runs. */
export async function afsprakenVanHelper(
  trx: Trx,
  moment: Temporal.Instant,
): Promise<ReadonlyMap<number, TaakAfspraak[]>> {
  const vandaag = dagInNederland(moment)
  return Map.groupBy(await store.findVanHelper(trx), (rij) => rij.inzet_id)
    .entries()
    .reduce(
      (uit, [inzetId, rijen]) =>
        uit.set(
          inzetId,
          rijen.map((rij) => toTaakAfspraak(rij, vandaag)),
        ),
      new Map<number, TaakAfspraak[]>(),
    )
}
