import type { Result } from '../../kern/result.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { outreachteamKiezen } from './opvolging.rules.ts'
import { findTeams } from './opvolging.store.ts'

/** The outreachend team for who does not ask: chosen, or the only one of beleid; null = the wijkteam itself. */
export async function outreachteamVan(
  trx: Trx,
  beleid: Beleid,
  gekozen: number | null,
): Promise<Result<number | null>> {
  const namen = beleid.signalering.outreachend.teams.map((t) => t.id)
  return outreachteamKiezen(beleid, await findTeams(trx, namen), gekozen)
}
