import type { ToestemmingRij } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import type { Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { magMetToestemming } from './toestemming.policy.ts'
import { toestemmingIntrekken, type Betrokkene } from './toestemming.rules.ts'
import { findToestemmingen } from './toestemming.store.ts'
import { toToestemmingRij } from './toestemming.view.ts'

type Lid = { readonly id: number; readonly geboortedatum: string | null; readonly inwonerId: number | null }

/** A member as the rules want it. */
export const toBetrokkene = (lid: Pick<Lid, 'id' | 'geboortedatum'>): Betrokkene => ({
  id: lid.id,
  geboortedatum: lid.geboortedatum === null ? null : Temporal.PlainDate.from(lid.geboortedatum),
})

/** May the inwoner who acts end what this person of the household gave (Wmo 5.3.2)? */
export function isVanInwoner(
  ctx: Pick<Context, 'wie' | 'moment'>,
  personen: readonly Lid[],
  persoonId: number,
): boolean {
  const door = personen.find((p) => p.inwonerId === ctx.wie.id)
  const persoon = personen.find((p) => p.id === persoonId)
  if (door === undefined || persoon === undefined) return false
  return toestemmingIntrekken(toBetrokkene(persoon), toBetrokkene(door), dagInNederland(ctx.moment)).ok
}

/** What was said, ja and nee, newest first, with what may be done with each. For a reading that already runs. */
export async function toestemmingenVan(
  trx: Trx,
  bij: { ctx: Context; dossierId: number; schrijft: boolean; personen: readonly Lid[] },
): Promise<ToestemmingRij[]> {
  const rijen = await findToestemmingen(trx, bij.dossierId)
  return rijen.map((rij) =>
    toToestemmingRij(
      rij,
      magMetToestemming(
        { schrijft: bij.schrijft, isEigen: isVanInwoner(bij.ctx, bij.personen, rij.persoonId) },
        { gegeven: rij.gegeven, ingetrokken: rij.ingetrokkenOp !== null },
      ),
    ),
  )
}
