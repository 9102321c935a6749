import { sql } from 'kysely'
import type { Database, Trx } from '../../platform/db/pool.ts'

export type DemoPersoon = { id: number; naam: string; rol: string; omschrijving: string }

/** The invented workers and a few invented inwoners of a demo database. */
export async function findDemoPersonen(db: Pick<Database, 'pool'>): Promise<DemoPersoon[]> {
  const { rows } = await db.pool.query<DemoPersoon>(
    `select h.id, h.naam, m.functie as rol, o.naam as omschrijving
     from houder h join medewerker m on m.id = h.id join houder o on o.id = m.organisatie_id
     where h.soort = 'medewerker' order by m.functie, h.naam`,
  )
  const inwoners = await db.pool.query<DemoPersoon>(
    `select id, naam, 'inwoner' as rol, omschrijving from demo_inwoners(10)`,
  )
  return [...rows, ...inwoners.rows]
}

/** What kind of houder this is, or null. */
export async function findSoort(db: Pick<Database, 'pool'>, id: number): Promise<string | null> {
  const { rows } = await db.pool.query<{ soort: string }>('select soort from houder where id = $1', [id])
  return rows[0]?.soort ?? null
}

/** Ends every session of this person. */
export async function endSessies(trx: Trx, houderId: number): Promise<void> {
  await sql`select sessies_beeindigen(${houderId}, null)`.execute(trx)
}
