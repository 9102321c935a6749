import type { Trx } from '../../platform/db/pool.ts'
import { updateSignaal } from './signaal.store.ts'

/** Closes a locked signaal that went on as something else, inside the handeling that took it there (SIG-05). */
export const signaalAfronden = (trx: Trx, signaalId: number, reden: string): Promise<void> =>
  updateSignaal(trx, signaalId, { status: 'gesloten', reden_sluiten: reden })
