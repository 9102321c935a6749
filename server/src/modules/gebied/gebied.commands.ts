import type { AntwoordVan, BodyVan, gebiedToevoegen as ToevoegenOp } from '@keukentafel/contract'
import { gelukt, nietGevonden, verouderd } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { gebiedControleren } from './gebied.rules.ts'
import { findGebieden, insertGebied, lockGebieden, updateGebied } from './gebied.store.ts'

type Body = BodyVan<typeof ToevoegenOp>
type Uit = AntwoordVan<typeof ToevoegenOp>

/** Adds a place to the tree. Codes of `gebiedControleren`. */
export const gebiedToevoegen = (ctx: Context, body: Body): Promise<Uit> =>
  metWie(ctx, { naam: 'gebied.toevoegen' }, async (trx) => {
    await lockGebieden(trx)
    const goed = gebiedControleren(await findGebieden(trx), { ...body, id: null })
    return goed.ok ? gelukt({ id: await insertGebied(trx, goed.waarde), version: 1 }) : goed
  })

/**
 * Changes a place: its signalen go to the team of what it then lies in, a dossier stays with its team (REG-19). Codes of
 * `gebiedControleren`, 404, and 412 when somebody was first.
 */
export const gebiedWijzigen = (ctx: Context, id: number, body: Body): Promise<Uit> =>
  metWie(ctx, { naam: 'gebied.wijzigen', object: { soort: 'gebied', id } }, async (trx) => {
    await lockGebieden(trx)
    const bekend = await findGebieden(trx)
    if (!bekend.some((g) => g.id === id)) return nietGevonden()
    const goed = gebiedControleren(bekend, { ...body, id })
    if (!goed.ok) return goed
    const version = await updateGebied(trx, { ...goed.waarde, id }, ctx.versie ?? 0)
    return version === null ? verouderd() : gelukt({ id, version })
  })
