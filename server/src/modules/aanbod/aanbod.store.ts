import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

export type Sleutel = { readonly dossierId: number; readonly id: number }
const naam = sql<string>`concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam)`

/** The members of today. */
export const findLeden = (trx: Trx, dossierId: number, vandaag: string) =>
  trx
    .selectFrom('persoon as p')
    .select(['p.id', 'p.geboortedatum', naam.as('naam')])
    .where('p.dossier_id', '=', dossierId)
    .where((eb) => eb.or([eb('p.lid_tot', 'is', null), eb('p.lid_tot', '>', vandaag)]))
    .orderBy('p.id')
    .execute()

/** What still holds, the newest first; with `id` that one. */
export const findAanboden = (trx: Trx, dossierId: number, id?: number) =>
  trx
    .selectFrom('aanbod as a')
    .innerJoin('persoon as p', (j) =>
      j.onRef('p.dossier_id', '=', 'a.dossier_id').onRef('p.id', '=', 'a.persoon_id'),
    )
    .select([
      'a.id',
      'a.persoon_id',
      'a.wat',
      'a.toestemming_op',
      'a.version',
      'p.geboortedatum',
      naam.as('wie'),
    ])
    .where('a.dossier_id', '=', dossierId)
    .where('a.vervallen_op', 'is', null)
    .$if(id !== undefined, (q) => q.where('a.id', '=', id ?? 0))
    .orderBy('a.id', 'desc')
    .limit(100)
    .execute()

export async function insertAanbod(
  trx: Trx,
  a: { dossier_id: number; persoon_id: number; wat: string; toestemming_op: Date | null; door: number },
): Promise<number> {
  const { id } = await trx.insertInto('aanbod').values(a).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Sets it when the version is still the one that was seen; null when it is not. */
export async function updateAanbod(
  trx: Trx,
  { dossierId, id }: Sleutel,
  versie: number,
  wat: { readonly toestemming_op?: Date | null; readonly vervallen_op?: Date },
): Promise<number | null> {
  const rij = await trx
    .updateTable('aanbod')
    .set({ ...wat, version: versie + 1 })
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .where('version', '=', versie)
    .returning('version')
    .executeTakeFirst()
  return rij?.version ?? null
}

export type WijkRij = {
  id: number
  dossier_id: number
  gebied: string
  wat: string
  voornaam: string
  contact: string | null
  op: Date
}
export const findWijk = async (trx: Trx, zoek: string, limiet: number): Promise<WijkRij[]> =>
  (
    await sql<WijkRij>`select id, dossier_id, gebied, wat, voornaam, contact, op from aanboden_zien(${zoek}, ${limiet})`.execute(
      trx,
    )
  ).rows
