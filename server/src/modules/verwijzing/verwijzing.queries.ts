import type { AntwoordVan, verwijzingenTonen as TonenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { uitVersies } from '../afweging/afweging.queries.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { zietDeel } from '../toegang/toegang.queries.ts'
import * as store from './verwijzing.store.ts'
import { toVerwijzingenView } from './verwijzing.view.ts'

/** The verwijzingen of a household, newest first, with what a new one needs. */
export async function verwijzingenTonen(
  ctx: Context,
  dossierId: number,
): Promise<AntwoordVan<typeof TonenOp>> {
  const beleidVan = uitVersies(await beleidVersies(ctx))
  return leesMetWie(ctx, { naam: 'verwijzing.tonen', dossierId, delen: ['besluit'] }, async (trx) => {
    const kader = await store.findKader(trx, dossierId)
    return toVerwijzingenView(await store.findVerwijzingen(trx, dossierId), {
      beleid: beleidVan(kader.beleid_versie),
      wie: ctx.wie,
      schrijft: kader.schrijft,
      vandaag: dagInNederland(ctx.moment),
      leden: await store.findLeden(trx, dossierId),
      inzetten: await store.findInzetten(trx, dossierId),
      planStatus: (await zietDeel(trx, dossierId, 'plan'))
        ? await store.findPlanStatus(trx, dossierId)
        : undefined,
      aanbieders: await store.findAanbieders(trx),
    })
  })
}

/** Is a verwijsbrief out for this task? Asked by the start of an inzet, inside its transaction (BAS-02). */
export const verwezen = (trx: Trx, dossierId: number, inzetId: number): Promise<boolean> =>
  store.isVerwezen(trx, dossierId, inzetId)
