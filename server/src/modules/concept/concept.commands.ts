import type { AntwoordVan, BodyVan, conceptBewaren as BewarenOp } from '@keukentafel/contract'
import { gelukt, verboden, verouderd, type Result } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { zietDeel } from '../toegang/toegang.queries.ts'
import { conceptControleren } from './concept.rules.ts'
import { deleteConcept, upsertConcept } from './concept.store.ts'

type Bewaard = AntwoordVan<typeof BewarenOp>
type Body = BodyVan<typeof BewarenOp>

const eis = <T>(uit: Result<T>): T => {
  if (!uit.ok) throw new Geweigerd(uit.weigeringen)
  return uit.waarde
}

/**
 * Forgets the own draft under this key, in a handeling that has put its text in its place. What was typed since the
 * request was sent is not in that text: a draft that came in meanwhile stays.
 */
export const conceptGeplaatst = (trx: Trx, ctx: Context, dossierId: number, sleutel: string): Promise<void> =>
  deleteConcept(trx, { dossierId, houderId: ctx.wie.id, sleutel }, new Date(ctx.moment.epochMilliseconds + 1))

/** Forgets the own draft under this key, whatever it holds. */
export const conceptVervalt = (trx: Trx, ctx: Context, dossierId: number, sleutel: string): Promise<void> =>
  deleteConcept(trx, { dossierId, houderId: ctx.wie.id, sleutel })

/**
 * Keeps what somebody is typing. It decides nothing and nobody else reads it, so it does not lock the dossier as a
 * handeling does, and the spoor counts it like a reading of its deel: one line per quarter of an hour, not one per
 * pause in typing. Codes: `concept-te-groot`, `concept-deel-niet-zichtbaar`, `versie-verouderd` (`vorige` is not the
 * draft that stands: the same person typed on another device, and that is not overwritten).
 */
export async function conceptBewaren(
  ctx: Context,
  dossierId: number,
  sleutel: string,
  { deel, inhoud, vorige }: Body,
): Promise<Bewaard> {
  const json = JSON.stringify(inhoud)
  eis(conceptControleren(Buffer.byteLength(json)))
  return leesMetWie(ctx, { naam: 'concept.bewaren', dossierId, delen: [deel] }, async (trx) => {
    if (!(await zietDeel(trx, dossierId, deel)))
      eis(verboden('concept-deel-niet-zichtbaar', 'U mag dit deel van het dossier niet zien.'))
    const rij = await upsertConcept(
      trx,
      { dossierId, houderId: ctx.wie.id, sleutel },
      { deel, inhoud: json, vorige: typeof vorige === 'string' ? new Date(vorige) : vorige },
    )
    if (rij === undefined) return eis(verouderd())
    return { version: rij.version, gewijzigdOp: rij.gewijzigd_op.toISOString() }
  })
}

/** Throws the own draft away; without one nothing happens. */
export async function conceptWeggooien(ctx: Context, dossierId: number, sleutel: string): Promise<null> {
  return metWie(ctx, { naam: 'concept.weggooien', dossierId }, async (trx) => {
    await conceptVervalt(trx, ctx, dossierId, sleutel)
    return gelukt(null)
  })
}
