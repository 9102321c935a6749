import type { AntwoordVan, hulplinksTonen as LinksOp, takenTonen as TakenOp } from '@keukentafel/contract'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { afsprakenVanHelper } from '../werkafspraak/werkafspraak.queries.ts'
import { zorgenVanHelper } from '../zorgmelding/zorgmelding.queries.ts'
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
  const { rijen, bij, zorgen } = await leesMetWie(
    ctx,
    { naam: 'taken.tonen' },
    async (trx) => ({
      rijen: await findTaken(trx),
      bij: await afsprakenVanHelper(trx, ctx.moment),
      zorgen: await zorgenVanHelper(trx),
    }),
    (gelezen) => gelezen.rijen.map((t) => t.dossier_id),
  )
  const taken = rijen.map(async (rij) => {
    const beleid = await beleidVan(ctx, rij.beleid_versie)
    const afspraken = bij.get(rij.inzet_id) ?? []
    const functie = beleid.woorden.regievoerder.enkelvoud
    return toTaak(ctx.wie, rij, { telefoon, functie, afspraken, ...zorgen(beleid, rij.inzet_id) })
  })
  return { taken: await Promise.all(taken) }
}
