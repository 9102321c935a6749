import type { AntwoordVan, afwegingenTonen as TonenOp } from '@keukentafel/contract'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVanVersie, type Beleid } from '../beleid/index.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { findAfwegingen, findKader, findLeden } from './afweging.store.ts'
import { toAfwegingenView } from './afweging.view.ts'

/** The version, from those that were read before. @throws Error when it is not there, which the foreign key forbids */
export const uitVersies =
  (versies: readonly Beleid[]) =>
  (versie: number): Beleid => {
    const beleid = beleidVanVersie(versies, versie)
    if (beleid === null) throw new Error('onbekende beleidsversie')
    return beleid
  }

/** The weighings of a household, newest first, with the tables of the gemeente (BAS-03, BAS-04). */
export async function afwegingenTonen(ctx: Context, dossierId: number): Promise<AntwoordVan<typeof TonenOp>> {
  const beleidVan = uitVersies(await beleidVersies(ctx))
  return leesMetWie(ctx, { naam: 'afweging.tonen', dossierId, delen: ['besluit'] }, async (trx) => {
    const kader = await findKader(trx, dossierId)
    return toAfwegingenView(await findAfwegingen(trx, dossierId), {
      beleid: beleidVan(kader.beleid_versie),
      beleidVan,
      wie: ctx.wie,
      schrijft: kader.schrijft,
      leden: await findLeden(trx, dossierId),
    })
  })
}
