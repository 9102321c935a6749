import type { Wie } from '../../kern/wie.ts'
import type { Database, Trx } from '../../platform/db/pool.ts'

export type DemoWerker = Wie & { readonly gebieden: readonly number[] }

/** The invented workers of the inrichting with what a session would tell of them, and the areas they work. */
export async function findDemoWerkers(db: Pick<Database, 'pool'>): Promise<readonly DemoWerker[]> {
  const { rows } = await db.pool.query<{
    id: number
    naam: string
    rollen: string[]
    organisatieId: number
    organisatie: string
    teams: number[]
    gebieden: number[]
  }>(
    `select h.id, h.naam, m.organisatie_id as "organisatieId", o.naam as organisatie,
       array(select r.rol from rol_toekenning r where r.houder_id = h.id order by r.id) as rollen,
       array(select l.team_id from teamlid l where l.medewerker_id = h.id) as teams,
       array(select g.gebied_id from teamlid l join team_gebied g on g.team_id = l.team_id where l.medewerker_id = h.id) as gebieden
     from medewerker m join houder h on h.id = m.id join houder o on o.id = m.organisatie_id order by h.id`,
  )
  return rows.map((rij) => ({ ...rij, soort: 'medewerker' as const }))
}

/** The number of a signaal by the kenmerk that its receipt gave. */
export async function findSignaalId(trx: Trx, kenmerk: string): Promise<{ id: number; version: number }> {
  return trx
    .selectFrom('signaal')
    .select(['id', 'version'])
    .where('kenmerk', '=', kenmerk)
    .executeTakeFirstOrThrow()
}

/** The members of a household, hoofdbewoner first. */
export const findLeden = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('persoon')
    .select(['id', 'version', 'voornamen', 'tussenvoegsel', 'achternaam', 'geboortedatum'])
    .where('dossier_id', '=', dossierId)
    .orderBy('id')
    .execute()

/** An aanbieder of the inrichting by its AGB code. */
export async function findAanbieder(db: Pick<Database, 'pool'>, agb: string): Promise<number | null> {
  const { rows } = await db.pool.query<{ id: number }>('select id from organisatie where agb_code = $1', [
    agb,
  ])
  return rows[0]?.id ?? null
}

/** The place that is the whole stad or gemeente; null where the inrichting has none. */
export async function findStad(db: Pick<Database, 'pool'>): Promise<number | null> {
  const { rows } = await db.pool.query<{ id: number }>(
    "select id from gebied where soort = 'stad' order by id limit 1",
  )
  return rows[0]?.id ?? null
}
