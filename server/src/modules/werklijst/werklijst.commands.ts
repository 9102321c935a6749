import type { Trx } from '../../platform/db/pool.ts'
import { updateWerkregel, type Werkregelwijziging } from './werklijst.store.ts'

/**
 * Keeps the line of a dossier in every werklijst up to date, in the transaction of the handeling that changed it.
 * `openTaken` is the number that is open now (≥ 0), not a difference; `geweigerdeTaken` how many of them got a no.
 */
export const werkregelBijwerken = (
  trx: Trx,
  dossierId: number,
  wijziging: Werkregelwijziging,
): Promise<void> => updateWerkregel(trx, dossierId, wijziging)
