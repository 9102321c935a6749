import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

export type ClientRij = { dossier_id: number; persoon_id: number; naam: string; beleid_versie: number }
/** Whose inzet the person acting holds, by the only function that may look (0121). */
export const findClienten = async (trx: Trx): Promise<ClientRij[]> =>
  (await sql<ClientRij>`select * from thuisclienten()`.execute(trx)).rows

export type EigenRij = {
  id: number
  persoon_id: number
  dossier_id: number
  onderwerp: string
  op: Date
  afgehandeld_op: Date | null
}
/** What this person passed on, newest first. */
export const findEigen = (trx: Trx, wieId: number): Promise<EigenRij[]> =>
  trx
    .selectFrom('thuissignaal')
    .select(['id', 'persoon_id', 'dossier_id', 'onderwerp', 'op', 'afgehandeld_op'])
    .where('door', '=', wieId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()

/** With which beleid the dossier began; undefined when one may not see it. */
export async function findBeleidVersie(trx: Trx, dossierId: number): Promise<number | undefined> {
  const rij = await trx
    .selectFrom('dossier')
    .select('beleid_versie')
    .where('id', '=', dossierId)
    .executeTakeFirst()
  return rij?.beleid_versie
}

/** Null when this person is not one's client. */
export async function insertThuissignaal(
  trx: Trx,
  s: { dossierId: number; persoonId: number; onderwerp: string; toelichting: string | null },
): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`
    select thuissignaal_melden(${s.dossierId}, ${s.persoonId}, ${s.onderwerp}, ${s.toelichting}) as id`.execute(
    trx,
  )
  return rows[0]?.id ?? null
}

export type ThuisRij = {
  id: number
  wie: string
  onderwerp: string
  toelichting: string | null
  door: string
  organisatie: string | null
  op: Date
  plan_id: number | null
  afgehandeld_op: Date | null
  afgehandeld_door: string | null
  actie: string | null
}
/** Of a dossier, what is still open first; with `id` that one alone. */
export async function findThuissignalen(
  trx: Trx,
  dossierId: number,
  id: number | null = null,
): Promise<ThuisRij[]> {
  const { rows } = await sql<ThuisRij>`
    select s.id, concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam) as wie, s.onderwerp, s.toelichting,
      h.naam as door, o.naam as organisatie, s.op, s.plan_id, s.afgehandeld_op, a.naam as afgehandeld_door, s.actie
    from thuissignaal s join houder h on h.id = s.door
      left join persoon p on p.dossier_id = s.dossier_id and p.id = s.persoon_id
      left join medewerker m on m.id = s.door left join houder o on o.id = m.organisatie_id
      left join houder a on a.id = s.afgehandeld_door
    where s.dossier_id = ${dossierId} and (${id}::bigint is null or s.id = ${id})
    order by s.afgehandeld_op is not null, s.id desc limit 50`.execute(trx)
  return rows
}

/** Locks one for the decision on it. */
export async function lockThuissignaal(
  trx: Trx,
  dossierId: number,
  id: number,
): Promise<{ isAfgehandeld: boolean } | undefined> {
  const rij = await trx
    .selectFrom('thuissignaal')
    .select('afgehandeld_op')
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return rij === undefined ? undefined : { isAfgehandeld: rij.afgehandeld_op !== null }
}

export async function updateAfgehandeld(
  trx: Trx,
  dossierId: number,
  id: number,
  af: { afgehandeld_op: Date; afgehandeld_door: number; actie: string },
): Promise<void> {
  await trx
    .updateTable('thuissignaal')
    .set(af)
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .execute()
}
