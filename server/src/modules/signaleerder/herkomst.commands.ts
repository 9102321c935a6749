import type { Result } from '../../kern/result.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { herkomstControleren } from './signaleerder.rules.ts'
import { findSoort } from './signaleerder.store.ts'

/** Is what is told of the wijknetwerk right? Inside the handeling that takes a signaal in. Codes of the rule. */
export async function herkomstNakijken(
  trx: Trx,
  beleid: Beleid,
  h: { melderType: string | null; plek: string | null; signaleerderId: number | null },
): Promise<Result<true>> {
  const { melderType, plek, signaleerderId } = h
  const signaleerderType = signaleerderId === null ? undefined : await findSoort(trx, signaleerderId)
  return herkomstControleren(beleid, { melderType, plek, signaleerderType })
}
