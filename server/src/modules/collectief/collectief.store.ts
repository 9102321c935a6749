import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { CollectieveStatus } from './collectief.rules.ts'

export type CollectieveRij = {
  id: number
  kenmerk: string
  gebied_id: number
  gebied: string
  vraag: string
  kanaal: string
  status: CollectieveStatus
  afspraak: string | null
  ontvangen_op: Date
  version: number
}

const vragen = (trx: Trx) =>
  trx
    .selectFrom('collectieve_vraag as v')
    .innerJoin('gebied as g', 'g.id', 'v.gebied_id')
    .select(['v.id', 'v.kenmerk', 'v.gebied_id', 'g.naam as gebied', 'v.vraag', 'v.kanaal', 'v.status'])
    .select(['v.afspraak', 'v.ontvangen_op', 'v.version'])

/** The vragen of the wijken one works in, oldest first; what is klaar last. At most 300. */
export const findCollectieveVragen = async (trx: Trx): Promise<CollectieveRij[]> =>
  (await vragen(trx)
    .orderBy(sql`v.status = 'klaar'`)
    .orderBy('v.ontvangen_op')
    .orderBy('v.id')
    .limit(300)
    .execute()) as CollectieveRij[]

export const findCollectieveVraag = async (trx: Trx, id: number): Promise<CollectieveRij | undefined> =>
  (await vragen(trx).where('v.id', '=', id).executeTakeFirst()) as CollectieveRij | undefined

/** Locks one for a change. */
export const lockCollectieveVraag = async (
  trx: Trx,
  id: number,
): Promise<{ status: CollectieveStatus; version: number } | undefined> =>
  (await trx
    .selectFrom('collectieve_vraag')
    .select(['status', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) as { status: CollectieveStatus; version: number } | undefined

export type NieuweVraag = {
  gebied_id: number
  signaal_id: number | null
  vraag: string
  kanaal: string
  ontvangen_op: Date
  door: number
}
export async function insertCollectieveVraag(trx: Trx, vraag: NieuweVraag, jaar: number): Promise<number> {
  const { rows } = await sql<{ nr: number }>`select nextval('collectieve_vraag_kenmerk') as nr`.execute(trx)
  const kenmerk = `W${String(jaar)}-${String(rows[0]?.nr ?? 0).padStart(5, '0')}`
  const { id } = await trx
    .insertInto('collectieve_vraag')
    .values({ ...vraag, kenmerk })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateCollectieveVraag(
  trx: Trx,
  id: number,
  wijziging: { status: CollectieveStatus; afspraak: string },
): Promise<void> {
  await trx
    .updateTable('collectieve_vraag')
    .set({ ...wijziging, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}
