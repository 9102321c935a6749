import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

export type BezoekRij = {
  gesprek_id: number
  dossier_id: number
  naam: string
  adres: string | null
  plaats_naam: string | null
  gepland_op: Date
  plaats: string
}

/** The gesprekken that the person acting may see and that are planned on this day, in the order of the clock. */
export async function findBezoeken(trx: Trx, dag: string): Promise<BezoekRij[]> {
  const { rows } = await sql<BezoekRij>`
    select g.id as gesprek_id, g.dossier_id, d.naam, g.gepland_op, g.plaats, d.plaats as plaats_naam,
      adresregel(d.straat, d.huisnummer, d.toevoeging, d.postcode) as adres
    from gesprek g join dossier d on d.id = g.dossier_id
    where g.status <> 'afgesloten'
      and g.gepland_op >= ${dag}::date::timestamp at time zone 'Europe/Amsterdam'
      and g.gepland_op < (${dag}::date + 1)::timestamp at time zone 'Europe/Amsterdam'
    order by g.gepland_op, g.id limit 50`.execute(trx)
  return rows
}

export type GesprekStand = 'gepland' | 'lopend' | 'afgesloten'

/** How a gesprek stands; null when it is not there or not seen. */
export async function findStand(trx: Trx, dossierId: number, id: number): Promise<GesprekStand | null> {
  const rij = await trx
    .selectFrom('gesprek')
    .select('status')
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .executeTakeFirst()
  return rij === undefined ? null : (rij.status as GesprekStand)
}
