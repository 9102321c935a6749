import type { Trx } from '../../platform/db/pool.ts'
import { attenderingTerugnemen } from '../attendering/attendering.commands.ts'
import { termijnVoldoen } from '../termijn/termijn.commands.ts'
import { vervalOpen } from './werkafspraak.store.ts'

/** A plan that is closed asks nothing of anybody any more: no term, and no bell for a day to come. */
export async function werkafsprakenVervallen(
  trx: Trx,
  s: { dossierId: number; planId: number },
  op: Temporal.PlainDate,
): Promise<void> {
  const { dossierId } = s
  for (const id of await vervalOpen(trx, s, { vervallen_op: op.toString() })) {
    await termijnVoldoen(trx, { dossierId, soort: 'afspraak', verwijstNaar: id, op })
    await attenderingTerugnemen(trx, { dossierId, soort: 'werkafspraak.laat', objectId: id })
  }
}
