import type { Trx } from '../../platform/db/pool.ts'
import { sql } from 'kysely'
import type { Antwoord, Instrument, Uitkomst } from './instrument.rules.ts'

export type AfnameRij = {
  id: number
  persoon_id: number
  wie: string
  instrument: Instrument
  onderdeel: string | null
  antwoorden: Antwoord[]
  uitkomst: Uitkomst | null
  op: string
  door: string
}
/** What was filled in, newest first. */
export async function findAfnames(trx: Trx, dossierId: number): Promise<AfnameRij[]> {
  const { rows } = await sql<AfnameRij>`
    select a.id, a.persoon_id, concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam) as wie, a.instrument, a.onderdeel,
      a.antwoorden, a.uitkomst, a.op::text as op, h.naam as door
    from afname a join houder h on h.id = a.door
      left join persoon p on p.dossier_id = a.dossier_id and p.id = a.persoon_id
    where a.dossier_id = ${dossierId} order by a.op desc, a.id desc limit 200`.execute(trx)
  return rows
}

export type PersoonRij = { id: number; naam: string }
/** The members of today. */
export async function findPersonen(trx: Trx, dossierId: number, vandaag: string): Promise<PersoonRij[]> {
  const { rows } = await sql<PersoonRij>`
    select id, concat_ws(' ', voornamen, tussenvoegsel, achternaam) as naam from persoon
    where dossier_id = ${dossierId} and (lid_tot is null or lid_tot > ${vandaag}::date) order by id`.execute(
    trx,
  )
  return rows
}

export async function findVersie(trx: Trx, dossierId: number): Promise<number | undefined> {
  const rij = await trx
    .selectFrom('dossier')
    .select('beleid_versie')
    .where('id', '=', dossierId)
    .executeTakeFirst()
  return rij?.beleid_versie
}

export async function insertAfname(
  trx: Trx,
  a: {
    dossier_id: number
    persoon_id: number
    instrument: Instrument
    onderdeel: string | null
    antwoorden: readonly Antwoord[]
    uitkomst: Uitkomst | null
    op: string
    beleid_versie: number
    door: number
  },
): Promise<number> {
  const { id } = await trx
    .insertInto('afname')
    .values({ ...a, antwoorden: JSON.stringify(a.antwoorden) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
