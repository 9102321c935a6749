import { sql } from 'kysely'
import type { Database, Trx } from '../../platform/db/pool.ts'

export type InzetSleutel = { dossierId: number; planId: number; inzetId: number }

/** The task a link is made for, and whether the person acting writes its plan. */
export async function findInzet(trx: Trx, s: InzetSleutel, wieId: number) {
  const { rows } = await sql<{
    status: string
    plan_status: string
    uitvoerder_type: string
    uitvoerder_naam: string
    schrijft: boolean
  }>`
    select i.status, p.status as plan_status, i.uitvoerder_type, i.uitvoerder_naam,
      exists (select from toegang t where t.dossier_id = ${s.dossierId} and t.houder_id = ${wieId} and t.deel = 'plan' and t.recht = 'schrijven'
        and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())) as schrijft
    from inzet i join plan p on p.dossier_id = i.dossier_id and p.id = i.plan_id
    where i.dossier_id = ${s.dossierId} and i.plan_id = ${s.planId} and i.id = ${s.inzetId}`.execute(trx)
  return rows[0]
}
export type InzetRij = NonNullable<Awaited<ReturnType<typeof findInzet>>>

/** Every link that was made for this task, the newest first. */
export const findHulplinks = (trx: Trx, s: InzetSleutel) =>
  trx
    .selectFrom('hulplink')
    .select([
      'id',
      'helper_id',
      'voor',
      'pogingen',
      'gemaakt_op',
      'verloopt_op',
      'gebruikt_op',
      'ingetrokken_op',
    ])
    .where('dossier_id', '=', s.dossierId)
    .where('inzet_id', '=', s.inzetId)
    .orderBy('id', 'desc')
    .execute()
export type HulplinkRij = Awaited<ReturnType<typeof findHulplinks>>[number]

/** Ends the link of this task that still counted, and every session that it began; with `id` that one alone. */
export async function withdrawHulplink(
  trx: Trx,
  s: InzetSleutel,
  { door, id }: { door: number; id?: number },
): Promise<number | null> {
  const rij = await trx
    .updateTable('hulplink')
    .set({ ingetrokken_op: sql<Date>`clock_timestamp()`, ingetrokken_door: door })
    .where('dossier_id', '=', s.dossierId)
    .where('inzet_id', '=', s.inzetId)
    .where('ingetrokken_op', 'is', null)
    .$if(id !== undefined, (q) => q.where('id', '=', id ?? 0))
    .returning(['id', 'helper_id'])
    .executeTakeFirst()
  if (rij === undefined) return null
  await sql`select sessies_beeindigen(${rij.helper_id}, null)`.execute(trx)
  return rij.id
}

type NieuweLink = { tokenHash: Buffer; codeHash: Buffer; verlooptOp: string }
/** Through the only function that makes a helper; null when it may not. */
export async function insertHulplink(trx: Trx, s: InzetSleutel, n: NieuweLink): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`
    select hulplink_maken(${s.dossierId}, ${s.inzetId}, ${n.tokenHash}, ${n.codeHash}, ${n.verlooptOp}) as id`.execute(
    trx,
  )
  return rows[0]?.id ?? null
}

/** Counts a try, for good: in a transaction of its own, before the code is judged. */
export async function telPoging(db: Pick<Database, 'pool'>, tokenHash: Buffer): Promise<void> {
  await db.pool.query('select hulplink_proberen($1)', [tokenHash])
}

export type GezochteLink = {
  dossier_id: number
  id: number
  helper_id: number
  code_hash: Buffer
  pogingen: number
  verloopt_op: Date
  gebruikt_op: Date | null
  ingetrokken_op: Date | null
  loopt: boolean
}
export const lockHulplink = async (trx: Trx, tokenHash: Buffer): Promise<GezochteLink | undefined> =>
  (await sql<GezochteLink>`select * from hulplink_zoeken(${tokenHash})`.execute(trx)).rows[0]

/** False when somebody was first. */
export async function useHulplink(trx: Trx, dossierId: number, id: number): Promise<boolean> {
  const { rows } = await sql<{ uit: boolean }>`select hulplink_gebruiken(${dossierId}, ${id}) as uit`.execute(
    trx,
  )
  return rows[0]?.uit === true
}

export type TaakRij = {
  dossier_id: number
  plan_id: number
  inzet_id: number
  omschrijving: string
  uitvoerder_type: string
  uitvoerder_naam: string
  uren_per_week: number | null
  vanaf: string | null
  tot: string | null
  status: string
  version: number
  plan_status: string
  beleid_versie: number
  voor_wie: string | null
  regievoerder: string | null
}
/** The tasks of the helper who acts. */
export const findTaken = async (trx: Trx): Promise<TaakRij[]> =>
  (await sql<TaakRij>`select * from mijn_taken()`.execute(trx)).rows

/** The new version; null when it is another version by now. */
export async function updateAntwoord(
  trx: Trx,
  inzetId: number,
  a: { versie: number; status: string; reden: string | null },
): Promise<number | null> {
  const { rows } = await sql<{ uit: number | null }>`
    select taak_beantwoorden(${inzetId}, ${a.versie}, ${a.status}, ${a.reden}) as uit`.execute(trx)
  return rows[0]?.uit ?? null
}
