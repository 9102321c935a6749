import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

export type NieuwDossier = {
  gebied_id: number
  team_id: number
  naam: string
  straat: string | null
  huisnummer: number | null
  toevoeging: string | null
  postcode: string | null
  plaats: string | null
  beleid_versie: number
  bron: string
  /** the dossier of the household that these people leave */
  vanuit: number | null
}

/** Opens the dossier; from here the transaction is narrowed to it. The opener holds these delen. */
export async function insertDossier(
  trx: Trx,
  dossier: NieuwDossier,
  recht: { delen: readonly string[]; bron: string },
): Promise<{ id: number; kenmerk: string }> {
  const { rows } = await sql<{ id: number }>`select dossier_openen(${JSON.stringify(dossier)}::jsonb,
    ${sql.val([...recht.delen])}::text[], 'teamlid', ${recht.bron}) as id`.execute(trx)
  const id = rows[0]?.id ?? 0
  return trx.selectFrom('dossier').select(['id', 'kenmerk']).where('id', '=', id).executeTakeFirstOrThrow()
}

/** The team that gets the dossier: the opener's own when it works this wijk, else the first that does. */
export async function findTeamVan(
  trx: Trx,
  gebiedId: number,
  eigen: readonly number[],
): Promise<number | null> {
  const rijen = await trx
    .selectFrom('gebied_werkt as w')
    .innerJoin('team_gebied as t', 't.gebied_id', 'w.werkt_id')
    .select('t.team_id')
    .where('w.gebied_id', '=', gebiedId)
    .orderBy('t.team_id')
    .execute()
  const teams = rijen.map((r) => r.team_id)
  return teams.find((id) => eigen.includes(id)) ?? teams[0] ?? null
}

/** Ends the task of opening, and what came with it; answers whether the person acting still sees the dossier. */
export async function teamlidKlaar(trx: Trx, dossierId: number): Promise<boolean> {
  await sql`select teamlid_klaar(${dossierId})`.execute(trx)
  const { rows } = await sql<{ zien: boolean }>`select toegang_stand(${dossierId}) = 'zien' as zien`.execute(
    trx,
  )
  return rows[0]?.zien ?? false
}
