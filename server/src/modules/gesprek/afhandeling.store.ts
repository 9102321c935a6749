import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Afgehandeld } from './afhandeling.rules.ts'

/** Does the huishouden work with a plan now? */
export async function heeftPlan(trx: Trx, dossierId: number): Promise<boolean> {
  const rij = await trx
    .selectFrom('plan')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('status', '<>', 'afgesloten')
    .limit(1)
    .executeTakeFirst()
  return rij !== undefined
}

/** Is there a gesprek of this dossier that is not closed yet? */
export async function heeftOpenGesprek(trx: Trx, dossierId: number): Promise<boolean> {
  const rij = await trx
    .selectFrom('gesprek')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('status', '<>', 'afgesloten')
    .limit(1)
    .executeTakeFirst()
  return rij !== undefined
}

/** The vragen that were handled at the table in this period, in the wijken of the person acting. */
export const findAfgehandeld = async (trx: Trx, van: string, tot: string): Promise<Afgehandeld[]> =>
  (
    await sql<Afgehandeld>`select w.werkt_id as gebied_id, a.gegeven, a.contacten
      from afgehandelde_vragen(${van}::date, ${tot}::date) a join gebied_werkt w on w.gebied_id = a.gebied_id`.execute(
      trx,
    )
  ).rows
