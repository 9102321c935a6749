import type { AntwoordVan, hulplinksTonen as LinksOp, takenTonen as TakenOp } from '@keukentafel/contract'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { findHulplinks, findInzet, findTaken, type InzetSleutel } from './taak.store.ts'
import { toHulplinkView, toTaak } from './taak.view.ts'

/** The links that were made for a task, for who works on the plan. */
export const hulplinksTonen = (ctx: Context, s: InzetSleutel): Promise<AntwoordVan<typeof LinksOp>> =>
  leesMetWie(ctx, { naam: 'hulplinks.tonen', dossierId: s.dossierId, delen: ['plan'] }, async (trx) => {
    const inzet = await findInzet(trx, s, ctx.wie.id)
    if (inzet === undefined) return { hulplinks: [] }
    const rijen = await findHulplinks(trx, s)
    return { hulplinks: rijen.map((rij) => toHulplinkView(rij, { inzet, moment: ctx.moment })) }
  })

/** The task the helper was asked for; nothing when it is over. A line in the spoor of that dossier. */
export async function takenTonen(ctx: Context): Promise<AntwoordVan<typeof TakenOp>> {
  const { telefoon } = await inrichtingVan(ctx.db)
  const rijen = await leesMetWie(
    ctx,
    { naam: 'taken.tonen' },
    (trx) => findTaken(trx),
    (taken) => taken.map((t) => t.dossier_id),
  )
  const taken = rijen.map(async (rij) => {
    const { woorden } = await beleidVan(ctx, rij.beleid_versie)
    return toTaak(ctx.wie, rij, { telefoon, functie: woorden.regievoerder.enkelvoud })
  })
  return { taken: await Promise.all(taken) }
}
