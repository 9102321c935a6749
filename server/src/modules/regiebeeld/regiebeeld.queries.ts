import type { Regiebeeld } from '@keukentafel/contract'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { mandaatVan } from '../toegang/toegang.queries.ts'
import { findKandidaten, findStand } from './regiebeeld.store.ts'
import { toRegiebeeld } from './regiebeeld.view.ts'

/** Everybody in service, and whether the own organisation has the mandaat of the Jeugdwet. */
export async function kandidatenVan(trx: Trx, ctx: Pick<Context, 'db'>) {
  const inrichting = await inrichtingVan(ctx.db)
  return (await findKandidaten(trx)).map((k) => ({
    ...k,
    heeftMandaat: mandaatVan(inrichting, k).includes('jeugdwet'),
  }))
}

/** Who carries this household: how many faces it sees, and the regie beside that of the household (REG-16, REG-22). */
export async function regiebeeldTonen(ctx: Context, dossierId: number): Promise<Regiebeeld> {
  const lezing = { naam: 'regiebeeld.tonen', dossierId, delen: ['plan'] } as const
  const { rij, kandidaten } = await leesMetWie(ctx, lezing, async (trx) => ({
    rij: await findStand(trx, dossierId),
    kandidaten: await kandidatenVan(trx, ctx),
  }))
  const weg = nietGevonden()
  if (rij === undefined) throw new Geweigerd(weg.ok ? [] : weg.weigeringen)
  return toRegiebeeld(rij, { wie: ctx.wie, beleid: await beleidVan(ctx, rij.beleid_versie), kandidaten })
}
