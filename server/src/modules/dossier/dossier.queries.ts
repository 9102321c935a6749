import type { Deel, Dossier } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { findDossier } from './dossier.store.ts'
import { delenVan, toDossier } from './dossier.view.ts'

/**
 * The page of one household. Written down as a reading of kern, or of what one sees instead (an aanbieder: inzet).
 * @throws Geweigerd 404 when never seen, 403 when seen before and ended
 */
export async function dossierTonen(ctx: Context, dossierId: number): Promise<Dossier> {
  let gelezen: Deel[] = []
  const lezing = {
    naam: 'dossier.tonen',
    dossierId,
    // Known only once it is read: which deel let this person in.
    get delen() {
      return gelezen
    },
  }
  const rij = await leesMetWie(ctx, lezing, async (trx) => {
    const gevonden = await findDossier(trx, dossierId)
    const delen = gevonden === null ? [] : delenVan(gevonden)
    gelezen = delen.includes('kern') ? ['kern'] : delen
    return gevonden
  })
  if (rij === null) throw new Geweigerd(weigeringen(nietGevonden()))
  const beleid = await beleidVan(ctx, rij.beleid_versie)
  return toDossier(rij, { wie: ctx.wie, vandaag: dagInNederland(ctx.moment), beleid })
}

const weigeringen = (uit: ReturnType<typeof nietGevonden>) => (uit.ok ? [] : uit.weigeringen)
