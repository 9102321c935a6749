import { dagInNederland } from '../../kern/datum.ts'
import { nietGevonden, type Result } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { onderdeelControleren, type Capability } from '../beleid/index.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { findWijkVan } from './dossier.store.ts'

/**
 * Is this part of the work on in the wijk of the dossier, by the beleid it began with (ALG-06)? Inside the handeling
 * that begins it. Codes: `onderdeel-nog-niet` with the day, `onderdeel-staat-uit`.
 */
export async function onderdeelInDossier(
  trx: Trx,
  ctx: Pick<Context, 'db' | 'moment'>,
  dossierId: number,
  onderdeel: Capability,
): Promise<Result<true>> {
  const dossier = await findWijkVan(trx, dossierId)
  if (dossier === undefined) return nietGevonden()
  const beleid = await beleidVan(ctx, dossier.beleid_versie)
  return onderdeelControleren(beleid, onderdeel, {
    wijk: dossier.wijk,
    dag: dagInNederland(ctx.moment),
  })
}
