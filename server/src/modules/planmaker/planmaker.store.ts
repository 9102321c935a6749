import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Hulp } from '../plan/index.ts'

type Plan = { readonly dossierId: number; readonly planId: number }

/** Is this person a specialist, and does this person have the regie now? Which team is there to follow? */
export async function findHandelende(
  trx: Trx,
  dossierId: number,
  wieId: number,
): Promise<{ isSpecialist: boolean; teamId: number } | undefined> {
  const { rows } = await sql<{ isSpecialist: boolean; teamId: number }>`
    select d.team_id as "teamId", exists (select from regie r join medewerker m on m.id = r.regievoerder_id
      where r.dossier_id = d.id and r.tot is null and r.regievoerder_id = ${wieId}
        and m.functie = 'specialist') as "isSpecialist"
    from dossier d where d.id = ${dossierId}`.execute(trx)
  return rows[0]
}

/**
 * Who makes this plan now: only who still has the regie. And who of the team that follows hears of it: who had the regie
 * before and is in that team still; null = nobody, then the teamleiders hear it.
 */
export async function findMaker(trx: Trx, { dossierId, planId }: Plan) {
  const { rows } = await sql<{
    maker_id: number
    naam: string
    organisatie: string
    vanaf: Date
    afbouw: string
    taken: number | null
    uren: number | null
    team_id: number
    team: string
    volger_id: number | null
    volger: string | null
  }>`
    select m.maker_id, h.naam, o.naam as organisatie, m.vanaf, m.afbouw, m.taken, m.uren::float8 as uren,
      m.volger_id as team_id, t.naam as team, v.id as volger_id, v.naam as volger
    from planmaker m
      join regie nu on nu.dossier_id = m.dossier_id and nu.regievoerder_id = m.maker_id and nu.tot is null
      join houder h on h.id = m.maker_id join medewerker w on w.id = h.id join houder o on o.id = w.organisatie_id
      join houder t on t.id = m.volger_id
      left join lateral (select h2.id, h2.naam from regie r join houder h2 on h2.id = r.regievoerder_id
          join teamlid l on l.medewerker_id = r.regievoerder_id and l.team_id = m.volger_id
            and (l.tot is null or l.tot > statement_timestamp())
        where r.dossier_id = m.dossier_id and r.tot is not null and r.regievoerder_id <> m.maker_id
        order by r.vanaf desc limit 1) v on true
    where m.dossier_id = ${dossierId} and m.plan_id = ${planId} and m.tot is null`.execute(trx)
  return rows[0]
}
export type MakerRij = NonNullable<Awaited<ReturnType<typeof findMaker>>>

export type NieuweMaker = { maker_id: number; volger_id: number; afbouw: string }
/** Takes the place of who stood there, which stays stored; what the plan held when it was last definitief goes along. */
export async function insertMaker(trx: Trx, s: Plan, rij: NieuweMaker): Promise<{ id: number }> {
  const eerder = await trx
    .updateTable('planmaker')
    .set({ tot: sql<Date>`clock_timestamp()` })
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('tot', 'is', null)
    .returning(['taken', 'uren'])
    .executeTakeFirst()
  return trx
    .insertInto('planmaker')
    .values({
      dossier_id: s.dossierId,
      plan_id: s.planId,
      taken: eerder?.taken ?? null,
      uren: eerder?.uren ?? null,
      ...rij,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** How much professional help the plan holds now that it is definitief. */
export async function updateHulp(trx: Trx, s: Plan, { taken, uren }: Hulp): Promise<void> {
  await trx
    .updateTable('planmaker')
    .set({ taken, uren })
    .where('dossier_id', '=', s.dossierId)
    .where('plan_id', '=', s.planId)
    .where('tot', 'is', null)
    .execute()
}
