import type { AntwoordVan, BodyVan, voorzieningToevoegen as ToevoegenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, nietGevonden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { ketenVan } from '../gebied/gebied.queries.ts'
import { voorzieningControleren, type Voorziening } from './voorziening.rules.ts'
import { findOrganisaties, insertVoorziening, isVoorziening, updateVoorziening } from './voorziening.store.ts'

type Body = BodyVan<typeof ToevoegenOp>
type Uit = AntwoordVan<typeof ToevoegenOp>

async function controleer(trx: Trx, body: Body): Promise<Result<Voorziening>> {
  const { organisatieId, gebiedId } = body
  return voorzieningControleren(body, {
    gebied: (await ketenVan(trx, gebiedId)).length > 0,
    organisatie: organisatieId === null || (await findOrganisaties(trx)).some((o) => o.id === organisatieId),
  })
}
const waarden = (v: Voorziening, { organisatieId, gebiedId }: Body) => ({
  ...v,
  organisatie_id: organisatieId,
  gebied_id: gebiedId,
})

/** Writes down what there is for a place. Codes of `voorzieningControleren`. */
export const voorzieningToevoegen = (ctx: Context, body: Body): Promise<Uit> =>
  metWie(ctx, { naam: 'voorziening.toevoegen' }, async (trx) => {
    const goed = await controleer(trx, body)
    if (!goed.ok) return goed
    const id = await insertVoorziening(trx, { ...waarden(goed.waarde, body), door: ctx.wie.id })
    return gelukt({ id, version: 1 })
  })

/** Codes of `voorzieningControleren`, 404, and 412 when somebody was first. */
export const voorzieningWijzigen = (ctx: Context, id: number, body: Body): Promise<Uit> =>
  metWie(ctx, { naam: 'voorziening.wijzigen', object: { soort: 'voorziening', id } }, async (trx) => {
    if (!(await isVoorziening(trx, id))) return nietGevonden()
    const goed = await controleer(trx, body)
    if (!goed.ok) return goed
    const version = await updateVoorziening(trx, { id, versie: ctx.versie ?? 0 }, waarden(goed.waarde, body))
    return version === null ? verouderd() : gelukt({ id, version })
  })

/** It is there no longer; the line stays. 404, and 412 when somebody was first. */
export const voorzieningBeeindigen = (ctx: Context, id: number): Promise<Uit> =>
  metWie(ctx, { naam: 'voorziening.beeindigen', object: { soort: 'voorziening', id } }, async (trx) => {
    if (!(await isVoorziening(trx, id))) return nietGevonden()
    const tot = dagInNederland(ctx.moment).toString()
    const version = await updateVoorziening(trx, { id, versie: ctx.versie ?? 0 }, { tot })
    return version === null ? verouderd() : gelukt({ id, version })
  })
