import type { AntwoordVan, noodtoegangenTonen as TonenOp } from '@keukentafel/contract'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { findNoodtoegangen } from './noodtoegang.store.ts'
import { toNoodtoegangRij } from './noodtoegang.view.ts'

/** More than this is not looked through; what was not yet seen stands first. */
const HOOGSTENS = 200

/** Every noodtoegang of this installation, for the functioneel beheerder. */
export async function noodtoegangenTonen(ctx: Context): Promise<AntwoordVan<typeof TonenOp>> {
  const rijen = await leesMetWie(
    ctx,
    { naam: 'noodtoegangen.tonen' },
    (trx) => findNoodtoegangen(trx, HOOGSTENS + 1),
    (gevonden) => [...new Set(gevonden.map((n) => n.dossier_id))],
  )
  return {
    rijen: rijen.slice(0, HOOGSTENS).map((n) => toNoodtoegangRij(ctx.wie, n, ctx.moment)),
    meer: rijen.length > HOOGSTENS,
  }
}
