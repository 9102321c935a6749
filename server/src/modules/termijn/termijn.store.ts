import { sql } from 'kysely'
import type { TermijnSoort } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'

export type TermijnWaarden = {
  readonly van: string
  readonly uiterlijk: string
  readonly herinner_op: string | null
  readonly bron: string
}
export type TermijnSleutel = {
  readonly dossierId: number
  readonly soort: TermijnSoort
  readonly verwijstNaar: number | null
}

const openTermijn = (trx: Trx, sleutel: TermijnSleutel) =>
  trx
    .updateTable('termijn')
    .where('dossier_id', '=', sleutel.dossierId)
    .where('soort', '=', sleutel.soort)
    .where('verwijst_naar', 'is not distinct from', sleutel.verwijstNaar)
    .where('voldaan_op', 'is', null)

/** One open term per soort and object: a second one moves the first. */
export async function upsertTermijn(
  trx: Trx,
  sleutel: TermijnSleutel,
  waarden: TermijnWaarden,
): Promise<void> {
  const { numUpdatedRows } = await openTermijn(trx, sleutel).set(waarden).executeTakeFirst()
  if (numUpdatedRows > 0n) return
  await trx
    .insertInto('termijn')
    .values({
      dossier_id: sleutel.dossierId,
      soort: sleutel.soort,
      verwijst_naar: sleutel.verwijstNaar,
      ...waarden,
    })
    .execute()
}

/** Marks the open term as met on this day. */
export async function updateVoldaan(trx: Trx, sleutel: TermijnSleutel, op: string): Promise<void> {
  await openTermijn(trx, sleutel).set({ voldaan_op: op }).execute()
}

/** Puts the earliest term that somebody has to meet on the line of the dossier in the werklijst, or none. */
export async function updateEersteTermijn(
  trx: Trx,
  dossierId: number,
  behalve: readonly TermijnSoort[],
): Promise<void> {
  await sql`update werkregel w set (termijn_op, termijn_soort, herinner_op) =
      (select t.uiterlijk, t.soort, t.herinner_op from termijn t where t.dossier_id = w.dossier_id and t.voldaan_op is null
         and t.soort <> all (${[...behalve]}::text[]) order by t.uiterlijk, t.id limit 1), gewijzigd_op = clock_timestamp()
    where w.dossier_id = ${dossierId}`.execute(trx)
}

export async function heeftOpenTermijn(
  trx: Trx,
  dossierId: number,
  behalve: readonly TermijnSoort[],
): Promise<boolean> {
  const rij = await trx
    .selectFrom('termijn')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('voldaan_op', 'is', null)
    .where('soort', 'not in', behalve)
    .limit(1)
    .executeTakeFirst()
  return rij !== undefined
}
