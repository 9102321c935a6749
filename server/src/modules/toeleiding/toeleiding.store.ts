import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

export type DossierStand = { gebied_id: number; status: string; beleid_versie: number; schrijft: boolean }
/** Where the household lives and whether the person acting may write what belongs to the triage. */
export async function findStand(trx: Trx, dossierId: number): Promise<DossierStand | undefined> {
  const { rows } = await sql<DossierStand>`
    select d.gebied_id, d.status, d.beleid_versie,
      exists (select from toegang t where t.dossier_id = d.id and t.deel = 'gesprek' and t.recht = 'schrijven'
        and t.houder_id = any (mijn_houders()) and t.vanaf <= statement_timestamp()
        and (t.tot is null or t.tot > statement_timestamp())) as schrijft
    from dossier d where d.id = ${dossierId}`.execute(trx)
  return rows[0]
}

export type ToeleidingRij = {
  id: number
  keten: string
  team_id: number
  reden: string
  beleid_versie: number
  door: string
  op: Date
  uitkomst: string | null
  version: number
}
/** Newest first; with `id` that one. */
export async function findToeleidingen(
  trx: Trx,
  dossierId: number,
  id: number | null = null,
): Promise<ToeleidingRij[]> {
  const { rows } = await sql<ToeleidingRij>`
    select t.id, t.keten, t.team_id, t.reden, t.beleid_versie, h.naam as door, t.op, t.uitkomst, t.version
    from toeleiding t join houder h on h.id = t.door
    where t.dossier_id = ${dossierId} and (${id}::bigint is null or t.id = ${id}) order by t.id desc limit 100`.execute(
    trx,
  )
  return rows
}

type Nieuw = {
  dossier_id: number
  keten: string
  team_id: number
  reden: string
  beleid_versie: number
  door: number
}
/** Null when one to this team runs already. */
export async function insertToeleiding(trx: Trx, nieuw: Nieuw): Promise<number | null> {
  const rij = await trx
    .insertInto('toeleiding')
    .values(nieuw)
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return rij?.id ?? null
}

/** Ends it when the version is still the one that was seen; false when somebody was first. */
export async function updateUitkomst(
  trx: Trx,
  { dossierId, id, versie }: { dossierId: number; id: number; versie: number },
  uitkomst: string,
): Promise<boolean> {
  const rij = await trx
    .updateTable('toeleiding')
    .set({ uitkomst, beeindigd_op: sql`clock_timestamp()`, version: versie + 1 })
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .where('version', '=', versie)
    .returning('id')
    .executeTakeFirst()
  return rij !== undefined
}
