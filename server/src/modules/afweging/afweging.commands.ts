import type { AntwoordVan, BodyVan, afwegingMaken as MakenOp } from '@keukentafel/contract'
import { gelukt, geweigerd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { uitVersies } from './afweging.queries.ts'
import { afwegingStand, afwegingVaststellen } from './afweging.rules.ts'
import { findInzetPersoon, findKader, findLeden, insertAfweging } from './afweging.store.ts'

type Invoer = BodyVan<typeof MakenOp>

/** The weighing is about a member of the household, and about a task of that member. */
async function overWie(trx: Trx, dossierId: number, invoer: Invoer): Promise<Result<null>> {
  const leden = await findLeden(trx, dossierId)
  if (!leden.some((lid) => lid.id === invoer.persoonId))
    return geweigerd('persoon-onbekend', 'Kies iemand van het huishouden.', 'persoonId')
  if (invoer.inzetId === null) return gelukt(null)
  const inzet = await findInzetPersoon(trx, dossierId, invoer.inzetId)
  return inzet !== undefined && (inzet.persoon_id === null || inzet.persoon_id === invoer.persoonId)
    ? gelukt(null)
    : geweigerd('inzet-onbekend', 'Kies een taak uit het plan van deze persoon.', 'inzetId')
}

/**
 * Records the weighing with the conclusion and motivation of the professional; the count decides nothing (BAS-05).
 * Codes: `persoon-onbekend`, `inzet-onbekend`, and those of `afwegingVaststellen`.
 */
export async function afwegingMaken(
  ctx: Context,
  dossierId: number,
  invoer: Invoer,
): Promise<AntwoordVan<typeof MakenOp>> {
  const beleidVan = uitVersies(await beleidVersies(ctx))
  return metWie(ctx, { naam: 'afweging.maken', dossierId, deel: 'besluit' }, async (trx) => {
    const { beleid_versie } = await findKader(trx, dossierId)
    const beleid = beleidVan(beleid_versie)
    const uit = afwegingVaststellen(beleid, invoer, invoer)
    if (!uit.ok) return uit
    const over = await overWie(trx, dossierId, invoer)
    if (!over.ok) return over
    const { id } = await insertAfweging(trx, {
      dossier_id: dossierId,
      persoon_id: invoer.persoonId,
      inzet_id: invoer.inzetId,
      tabel: invoer.tabel,
      antwoorden: JSON.stringify(invoer.antwoorden),
      omstandigheden: JSON.stringify(invoer.omstandigheden),
      ...uit.waarde,
      beleid_versie,
      door: ctx.wie.id,
    })
    await tijdlijnSchrijven(trx, {
      dossierId,
      wieId: ctx.wie.id,
      deel: 'besluit',
      gebeurtenis: 'afweging.vastgelegd',
      objectId: id,
      gegevens: { tabel: invoer.tabel, conclusie: uit.waarde.conclusie },
    })
    const stand = afwegingStand(beleid, invoer)
    return gelukt({
      id,
      stand: stand?.voorstel ?? { basisondersteuning: 0, aanvullend: 0, nietGewogen: 0 },
      redenen: [...(stand?.redenen ?? [])],
    })
  })
}
