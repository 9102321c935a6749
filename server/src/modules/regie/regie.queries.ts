import type { AntwoordVan, regiesTonen as TonenOp } from '@keukentafel/contract'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { findBeleidVersie, findMedewerkers, findRegies, heeftTaak } from './regie.store.ts'
import { toRegiesView } from './regie.view.ts'

/** Who has and had the regie, and who may get it here (REG-01, REG-02). */
export const regiesTonen = (ctx: Context, dossierId: number): Promise<AntwoordVan<typeof TonenOp>> =>
  leesMetWie(ctx, { naam: 'regie.tonen', dossierId, delen: ['kern'] }, async (trx) => {
    const beleid = await beleidVan(ctx, await findBeleidVersie(trx, dossierId))
    const medewerkers = await findMedewerkers(trx)
    const regies = await findRegies(trx, dossierId)
    return toRegiesView(regies, medewerkers, {
      beleid,
      wie: ctx.wie,
      heeftTaak: await heeftTaak(trx, dossierId),
    })
  })
