import { dagInNederland } from '../../kern/datum.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { termijnZetten } from '../termijn/termijn.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { findOppakkingen } from './oppakken.store.ts'

type Koppeling = { readonly dossierId: number; readonly signaalId: number; readonly beleid: Beleid }
/**
 * A signaal that an organisation picked up comes into a dossier, in whichever way: who does what is an open point of it
 * from now on, with the day that was told at the beginning (SIG-15). Does nothing for every other signaal.
 */
export async function oppakkingKoppelen(
  trx: Trx,
  { dossierId, signaalId, beleid }: Koppeling,
): Promise<void> {
  const [rij] = await findOppakkingen(trx, { signaalId })
  if (rij === undefined) return
  await termijnZetten(trx, {
    dossierId,
    soort: 'verdeling',
    verwijstNaar: signaalId,
    van: dagInNederland(rij.op.toTemporalInstant()),
    uiterlijk: Temporal.PlainDate.from(rij.uiterlijk),
    bron: beleid.signalering.iedereOrganisatie?.termijn.bron ?? 'eisen SIG-15',
  })
  await tijdlijnSchrijven(trx, {
    dossierId,
    wieId: rij.door_id,
    deel: 'gesprek',
    gebeurtenis: 'hulpvraag.opgepakt',
    objectId: signaalId,
    gegevens: { organisatie: rij.organisatie },
  })
}
