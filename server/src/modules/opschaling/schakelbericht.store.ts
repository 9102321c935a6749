import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { OpschalingDoel } from '../beleid/index.ts'

export type SchakelSoort = 'op' | 'stabiel' | 'terug'
export type NieuwBericht = {
  dossier_id: number
  opschaling_id: number
  soort: SchakelSoort
  kenmerk: string
  doel: OpschalingDoel
  team_id: number
  naar_team_id: number | null
}

/** Tells each of these people once; says nothing of the household. */
export async function insertBerichten(
  trx: Trx,
  bericht: NieuwBericht,
  aan: readonly number[],
): Promise<void> {
  const wie = [...new Set(aan)]
  if (wie.length === 0) return
  await trx
    .insertInto('schakelbericht')
    .values(wie.map((aan_id) => ({ ...bericht, aan_id })))
    .execute()
}

export type BerichtRij = {
  id: number
  dossier_id: number
  soort: SchakelSoort
  kenmerk: string
  doel: OpschalingDoel
  team: string
  naar_team: string | null
  op: Date
  gezien_op: Date | null
  ziet_dossier: boolean
}
/** What was told to the person acting, newest first. */
export async function findBerichten(trx: Trx, wieId: number, hoogstens: number): Promise<BerichtRij[]> {
  const { rows } = await sql<BerichtRij>`
    select b.id, b.dossier_id, b.soort, b.kenmerk, b.doel, t.naam as team, n.naam as naar_team, b.op, b.gezien_op,
      toegang_stand(b.dossier_id) = 'zien' as ziet_dossier
    from schakelbericht b join houder t on t.id = b.team_id left join houder n on n.id = b.naar_team_id
    where b.aan_id = ${wieId} order by b.op desc, b.id desc limit ${hoogstens}`.execute(trx)
  return rows
}

/** Marks what was told to the person acting as seen; answers how many were new. */
export async function updateGezien(trx: Trx, wieId: number): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('schakelbericht')
    .set({ gezien_op: sql`clock_timestamp()` })
    .where('aan_id', '=', wieId)
    .where('gezien_op', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
