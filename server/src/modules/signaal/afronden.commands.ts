import type { Trx } from '../../platform/db/pool.ts'
import { updateSignaal, type VergrendeldSignaal } from './signaal.store.ts'

/** Closes a locked signaal that went on as something else, inside the handeling that took it there (SIG-05). */
export const signaalAfronden = (trx: Trx, signaalId: number, reden: string): Promise<void> =>
  updateSignaal(trx, signaalId, { status: 'gesloten', reden_sluiten: reden })

/** A locked signaal about which something was decided goes on, one version up; a new one is now in behandeling (TRI-21). */
export const signaalOppakken = (trx: Trx, { id, status }: VergrendeldSignaal): Promise<void> =>
  updateSignaal(trx, id, status === 'nieuw' ? { status: 'in_behandeling' } : {})
