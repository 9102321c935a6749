import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

/** With which beleid this dossier began, and whether the person acting writes the besluit. */
export async function findKader(
  trx: Trx,
  dossierId: number,
): Promise<{ beleid_versie: number; schrijft: boolean }> {
  const { rows } = await sql<{ beleid_versie: number; schrijft: boolean }>`
    select d.beleid_versie,
      exists (select from toegang t where t.dossier_id = d.id and t.houder_id = any (mijn_houders())
        and t.deel = 'besluit' and t.recht = 'schrijven' and t.vanaf <= statement_timestamp()
        and (t.tot is null or t.tot > statement_timestamp())) as schrijft
    from dossier d where d.id = ${dossierId}`.execute(trx)
  const rij = rows[0]
  if (rij === undefined) throw new Error('dossier not visible inside its own transaction')
  return rij
}

/** The people of the household now, in the order in which they joined. */
export const findLeden = (trx: Trx, dossierId: number): Promise<{ id: number; naam: string }[]> =>
  trx
    .selectFrom('persoon')
    .select(['id', sql<string>`concat_ws(' ', voornamen, tussenvoegsel, achternaam)`.as('naam')])
    .where('dossier_id', '=', dossierId)
    .where('lid_tot', 'is', null)
    .orderBy('id')
    .execute()

export const findInzetPersoon = (trx: Trx, dossierId: number, inzetId: number) =>
  trx
    .selectFrom('inzet')
    .select('persoon_id')
    .where('dossier_id', '=', dossierId)
    .where('id', '=', inzetId)
    .executeTakeFirst()

export const findAfwegingen = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('afweging as a')
    .innerJoin('houder as h', 'h.id', 'a.door')
    .selectAll('a')
    .select('h.naam as naam')
    .where('a.dossier_id', '=', dossierId)
    .orderBy('a.id', 'desc')
    .execute()
export type AfwegingRij = Awaited<ReturnType<typeof findAfwegingen>>[number]

export type NieuweAfweging = {
  dossier_id: number
  persoon_id: number
  inzet_id: number | null
  tabel: string
  antwoorden: string
  omstandigheden: string
  conclusie: string
  motivatie: string
  beleid_versie: number
  door: number
}
export const insertAfweging = (trx: Trx, rij: NieuweAfweging): Promise<{ id: number }> =>
  trx.insertInto('afweging').values(rij).returning('id').executeTakeFirstOrThrow()
