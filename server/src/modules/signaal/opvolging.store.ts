import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Inschatting } from './opvolging.rules.ts'

export type InschattingRij = {
  id: number
  opgepakt: boolean
  door: string | null
  waar: string | null
  beoordelaar: string
  op: Date
}
export const findInschattingen = (trx: Trx, signaalId: number): Promise<InschattingRij[]> =>
  trx
    .selectFrom('signaal_inschatting as i')
    .innerJoin('houder as h', 'h.id', 'i.beoordelaar_id')
    .select(['i.id', 'i.opgepakt', 'i.door', 'i.waar', 'h.naam as beoordelaar', 'i.op'])
    .where('i.signaal_id', '=', signaalId)
    .orderBy('i.id', 'desc')
    .limit(20)
    .execute()

export async function insertInschatting(
  trx: Trx,
  signaalId: number,
  { opgepakt, door, waar }: Inschatting,
  wieId: number,
): Promise<void> {
  await trx
    .insertInto('signaal_inschatting')
    .values({ signaal_id: signaalId, opgepakt, door, waar, beoordelaar_id: wieId })
    .execute()
}

export type PogingRij = {
  id: number
  op: string
  wijze: string
  resultaat: string
  is_contact: boolean
  toelichting: string | null
  door: string
}
export const findPogingen = (trx: Trx, signaalId: number): Promise<PogingRij[]> =>
  trx
    .selectFrom('signaal_poging as p')
    .innerJoin('houder as h', 'h.id', 'p.door')
    .select(['p.id', 'p.op', 'p.wijze', 'p.resultaat', 'p.is_contact', 'p.toelichting', 'h.naam as door'])
    .where('p.signaal_id', '=', signaalId)
    .orderBy('p.op')
    .orderBy('p.id')
    .limit(100)
    .execute()

export type NieuwePoging = {
  signaal_id: number
  op: string
  wijze: string
  resultaat: string
  is_contact: boolean
  toelichting: string | null
  door: number
}
export async function insertPoging(trx: Trx, poging: NieuwePoging): Promise<void> {
  await trx.insertInto('signaal_poging').values(poging).execute()
}

export type TeamRij = { id: number; sleutel: string; naam: string }
/** The teams that beleid names as outreachend, as far as the inrichting has them. */
export async function findTeams(trx: Trx, sleutels: readonly string[]): Promise<TeamRij[]> {
  if (sleutels.length === 0) return []
  return trx
    .selectFrom('team as t')
    .innerJoin('houder as h', 'h.id', 't.id')
    .select(['t.id', 't.sleutel', 'h.naam'])
    .where('t.sleutel', 'in', [...sleutels])
    .orderBy('h.naam')
    .execute()
}

export async function updateOutreach(
  trx: Trx,
  signaalId: number,
  wijziging: { vraagt_zelf_niet: boolean; outreachteam_id: number | null },
): Promise<void> {
  await trx
    .updateTable('signaal')
    .set({ ...wijziging, version: sql`version + 1` })
    .where('id', '=', signaalId)
    .execute()
}

export type LaatstePoging = {
  signaal_id: number
  aantal: number
  op: string
  wijze: string
  resultaat: string
  is_contact: boolean
}
/** Of each signaal of the list how often contact was sought, and the last time. */
export async function findLaatstePogingen(trx: Trx, ids: readonly number[]): Promise<LaatstePoging[]> {
  const { rows } = await sql<LaatstePoging>`
    select distinct on (p.signaal_id) p.signaal_id, count(*) over (partition by p.signaal_id)::int as aantal,
      p.op::text as op, p.wijze, p.resultaat, p.is_contact
    from signaal_poging p where p.signaal_id = any (${sql.val([...ids])}::bigint[])
    order by p.signaal_id, p.op desc, p.id desc`.execute(trx)
  return rows
}
