import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from './beleid.rules.ts'
import { insertBeleid } from './beleid.store.ts'

/** Takes a validated version in, with the reason for it; the same version a second time changes nothing (ALG-02). */
export const beleidOpnemen = (trx: Trx, beleid: Beleid, reden: string): Promise<void> =>
  insertBeleid(trx, beleid, reden)
