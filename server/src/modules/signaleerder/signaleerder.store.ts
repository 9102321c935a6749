import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Telling } from './cijfers.rules.ts'

export type SignaleerderRij = {
  id: number
  gebied_id: number
  gebied: string
  meldertype: string
  naam: string
  organisatie: string | null
  telefoon: string | null
  email: string | null
  aantal: number
}
/** Who is in the register of the own wijken today, with how many signalen came of each; with `id` that one. */
export async function findSignaleerders(
  trx: Trx,
  vandaag: string,
  id: number | null = null,
): Promise<SignaleerderRij[]> {
  const { rows } = await sql<SignaleerderRij>`
    select s.id, s.gebied_id, g.naam as gebied, s.meldertype, s.naam, s.organisatie, s.telefoon, s.email,
      coalesce(n.aantal, 0) as aantal
    from signaleerder s join gebied g on g.id = s.gebied_id left join signalen_per_signaleerder() n on n.signaleerder_id = s.id
    where (s.tot is null or s.tot > ${vandaag}::date) and (${id}::bigint is null or s.id = ${id})
    order by g.sleutel = 'stad', g.naam, s.meldertype, s.naam, s.id limit 500`.execute(trx)
  return rows
}

export async function insertSignaleerder(
  trx: Trx,
  s: {
    gebied_id: number
    meldertype: string
    naam: string
    organisatie: string | null
    telefoon: string | null
    email: string | null
    door: number
  },
): Promise<number> {
  const { id } = await trx.insertInto('signaleerder').values(s).returning('id').executeTakeFirstOrThrow()
  return id
}

/** True when there was one of ours that still ran. */
export async function updateBeeindigd(trx: Trx, id: number, tot: string): Promise<boolean> {
  const uit = await trx
    .updateTable('signaleerder')
    .set({ tot })
    .where('id', '=', id)
    .where('tot', 'is', null)
    .executeTakeFirst()
  return uit.numUpdatedRows > 0n
}

/** The kind of melder of one in the register that still runs; null when there is none such. */
export async function findSoort(trx: Trx, id: number): Promise<string | null> {
  const rij = await trx
    .selectFrom('signaleerder')
    .select('meldertype')
    .where('id', '=', id)
    .where('tot', 'is', null)
    .executeTakeFirst()
  return rij?.meldertype ?? null
}

export const findTellingen = async (trx: Trx, van: string, tot: string): Promise<Telling[]> =>
  (
    await sql<Telling>`select w.werkt_id as gebied_id, m.melder_type, m.plek, m.aantal
      from signalen_per_melder(${van}::date, ${tot}::date) m join gebied_werkt w on w.gebied_id = m.gebied_id`.execute(
      trx,
    )
  ).rows

export type DoorloopRij = {
  gebied_id: number
  aanmelding: string
  contact: string | null
  start: string | null
}
export const findDoorlooptijden = async (trx: Trx, van: string, tot: string): Promise<DoorloopRij[]> =>
  (
    await sql<DoorloopRij>`
      select w.werkt_id as gebied_id, aanmelding::text, contact::text, start::text
      from doorlooptijden(${van}::date, ${tot}::date) d join gebied_werkt w on w.gebied_id = d.gebied_id`.execute(
      trx,
    )
  ).rows
