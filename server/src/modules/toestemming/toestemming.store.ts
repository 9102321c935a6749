import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Deel } from '../beleid/index.ts'

export type NieuweToestemmingRij = {
  readonly dossier_id: number
  readonly persoon_id: number
  readonly partij_id: number
  readonly doel: string
  readonly delen: Deel[]
  readonly gegeven: boolean
  readonly hoe: string
  readonly gegeven_door: number
  readonly kind_stemt_in: boolean | null
  readonly vastgelegd_door: number
}

/** Adds what was said, ja or nee. */
export async function insertToestemming(trx: Trx, rij: NieuweToestemmingRij): Promise<number> {
  const { id } = await trx.insertInto('toestemming').values(rij).returning('id').executeTakeFirstOrThrow()
  return id
}

export type ToestemmingLijstRij = {
  id: number
  persoonId: number
  persoon: string
  partijId: number
  partij: string
  doel: string
  delen: Deel[]
  gegeven: boolean
  hoe: 'mondeling' | 'schriftelijk' | 'online'
  gegevenOp: Date
  gegevenDoor: string | null
  vastgelegdDoor: string
  ingetrokkenOp: Date | null
}

const naam = (tabel: string) =>
  sql<string>`concat_ws(' ', ${sql.ref(`${tabel}.voornamen`)}, ${sql.ref(`${tabel}.tussenvoegsel`)}, ${sql.ref(`${tabel}.achternaam`)})`

/** Everything that was said about this dossier, newest first. */
export async function findToestemmingen(trx: Trx, dossierId: number): Promise<ToestemmingLijstRij[]> {
  const rijen = await trx
    .selectFrom('toestemming as s')
    .innerJoin('houder as partij', 'partij.id', 's.partij_id')
    .innerJoin('houder as wie', 'wie.id', 's.vastgelegd_door')
    .leftJoin('persoon as p', (j) =>
      j.onRef('p.dossier_id', '=', 's.dossier_id').onRef('p.id', '=', 's.persoon_id'),
    )
    .leftJoin('persoon as d', (j) =>
      j.onRef('d.dossier_id', '=', 's.dossier_id').onRef('d.id', '=', 's.gegeven_door'),
    )
    .select([
      's.id',
      's.persoon_id as persoonId',
      naam('p').as('persoon'),
      's.partij_id as partijId',
      'partij.naam as partij',
      's.doel',
      's.delen',
      's.gegeven',
      's.hoe',
      's.gegeven_op as gegevenOp',
      sql<string | null>`case when s.gegeven_door <> s.persoon_id then ${naam('d')} end`.as('gegevenDoor'),
      'wie.naam as vastgelegdDoor',
      's.ingetrokken_op as ingetrokkenOp',
    ])
    .where('s.dossier_id', '=', dossierId)
    .orderBy('s.gegeven_op', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  return rijen as ToestemmingLijstRij[]
}

/** What this person said before to this party for this purpose and still holds: a new word takes its place. */
export async function findGeldende(
  trx: Trx,
  wat: { dossierId: number; persoonId: number; partijId: number; doel: string },
): Promise<number[]> {
  const rijen = await trx
    .selectFrom('toestemming')
    .select('id')
    .where('dossier_id', '=', wat.dossierId)
    .where('persoon_id', '=', wat.persoonId)
    .where('partij_id', '=', wat.partijId)
    .where(sql<string>`lower(doel)`, '=', wat.doel.toLowerCase())
    .where('gegeven', '=', true)
    .where('ingetrokken_op', 'is', null)
    .execute()
  return rijen.map((rij) => rij.id)
}

/** Marks it withdrawn now, by who acts; null when it was withdrawn already, or never given. */
export async function updateIngetrokken(
  trx: Trx,
  dossierId: number,
  id: number,
  door: number,
): Promise<Date | null> {
  const rij = await trx
    .updateTable('toestemming')
    .set({ ingetrokken_op: sql`clock_timestamp()`, ingetrokken_door: door })
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .where('gegeven', '=', true)
    .where('ingetrokken_op', 'is', null)
    .returning('ingetrokken_op as op')
    .executeTakeFirst()
  return rij?.op ?? null
}
