import type { AntwoordVan, postvakTonen as PostvakOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { findPostvak } from './signaal.store.ts'
import { toSignaalRij } from './signaal.view.ts'

/** The postvak of the wijken of this worker, oldest first; one spoor line with the ids shown. */
export async function postvakTonen(
  ctx: Context,
  filter: { status?: string; gebied?: string },
): Promise<AntwoordVan<typeof PostvakOp>> {
  const beleid = await beleidNu(ctx)
  const bij = { beleid, wie: ctx.wie, vandaag: dagInNederland(ctx.moment) }
  const { rijen, totaal } = await leesMetWie(
    ctx,
    { naam: 'postvak.tonen' },
    (trx) =>
      findPostvak(trx, {
        gesloten: filter.status === 'gesloten',
        gebied: filter.gebied === undefined ? null : Number(filter.gebied),
      }),
    (uit) => uit.rijen.map((rij) => rij.id),
  )
  return {
    rijen: rijen.map((rij) => toSignaalRij(rij, bij)),
    totaal: Math.min(totaal, 1000),
    totaalIsMinimum: totaal > 1000,
  }
}
