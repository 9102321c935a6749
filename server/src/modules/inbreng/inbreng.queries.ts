import type { AntwoordVan, inbrengTonen as TonenOp } from '@keukentafel/contract'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { findInbreng, findStand } from './inbreng.store.ts'
import { toInbreng } from './inbreng.view.ts'

/** What the inwoner brought in and what was done with it, for who may read the plan. */
export const inbrengTonen = (ctx: Context, dossierId: number): Promise<AntwoordVan<typeof TonenOp>> =>
  leesMetWie(ctx, { naam: 'inbreng.tonen', dossierId, delen: ['plan'] }, async (trx) => {
    const { schrijft, concept } = await findStand(trx, dossierId, ctx.wie.id)
    const rijen = await findInbreng(trx, dossierId)
    return { inbreng: rijen.map((rij) => toInbreng(ctx.wie, rij, { schrijft, isConcept: concept })) }
  })
