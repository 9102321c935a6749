import { sql } from 'kysely'
import type { Fase } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'

/** Sets the phase or the count of open tasks of one dossier; what is not given stays. */
export async function updateWerkregel(
  trx: Trx,
  dossierId: number,
  wijziging: { fase?: Fase; openTaken?: number },
): Promise<void> {
  await trx
    .updateTable('werkregel')
    .set({
      ...(wijziging.fase === undefined ? {} : { fase: wijziging.fase }),
      ...(wijziging.openTaken === undefined ? {} : { open_taken: wijziging.openTaken }),
      gewijzigd_op: sql`clock_timestamp()`,
    })
    .where('dossier_id', '=', dossierId)
    .execute()
}

/** Puts the earliest open term of the dossier on its line, or none when all are met. */
export async function updateEersteTermijn(trx: Trx, dossierId: number): Promise<void> {
  await sql`update werkregel w set (termijn_op, termijn_soort) =
      (select t.uiterlijk, t.soort from termijn t where t.dossier_id = w.dossier_id and t.voldaan_op is null
       order by t.uiterlijk, t.id limit 1), gewijzigd_op = clock_timestamp()
    where w.dossier_id = ${dossierId}`.execute(trx)
}
