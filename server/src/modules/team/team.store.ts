import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

export type TeamRij = { id: number; naam: string; begonnen_op: string | null }
/** The wijkteams of these ids, by name. */
export const findTeams = (trx: Trx, ids: readonly number[]): Promise<TeamRij[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('team as t')
        .innerJoin('houder as h', 'h.id', 't.id')
        .select(['t.id', 'h.naam', 't.begonnen_op'])
        .where('t.id', 'in', [...ids])
        .where('t.soort', '=', 'wijkteam')
        .orderBy('h.naam')
        .execute()

export type WerkerRij = {
  id: number
  team_id: number
  medewerker_id: number
  naam: string
  functie: string
  uren: number
  expertises: string[]
  version: number
}
/** Who is in these teams now. */
export async function findWerkers(trx: Trx, teams: readonly number[]): Promise<WerkerRij[]> {
  const { rows } = await sql<WerkerRij>`
    select w.id, w.team_id, w.medewerker_id, h.naam, w.functie, w.uren::float8 as uren, w.expertises, w.version
    from team_werker w join houder h on h.id = w.medewerker_id
    where w.team_id = any(${[...teams]}::bigint[]) and w.tot is null order by h.naam, w.id`.execute(trx)
  return rows
}

/** Who works in these teams by the list of people: who can be put in its make-up. */
export async function findLeden(trx: Trx, teams: readonly number[]) {
  const { rows } = await sql<{ team_id: number; id: number; naam: string }>`
    select l.team_id, h.id, h.naam from teamlid l join houder h on h.id = l.medewerker_id
    where l.team_id = any(${[...teams]}::bigint[]) and l.vanaf <= now() and (l.tot is null or l.tot > now())
    order by h.naam, h.id`.execute(trx)
  return rows
}

/** One at a time per team, so that two at once do not make an eighth. */
export async function lockTeam(trx: Trx, teamId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('team_werker'), ${teamId}::int)`.execute(trx)
}

export type NieuweWerker = {
  team_id: number
  medewerker_id: number
  functie: string
  uren: number
  expertises: string[]
  door: number
}
/** Puts somebody in the team; null when that person is in it already. */
export async function insertWerker(trx: Trx, nieuw: NieuweWerker): Promise<number | null> {
  const rij = await trx
    .insertInto('team_werker')
    .values(nieuw)
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return rij?.id ?? null
}

/** Changes or ends it when the version is still the one that was seen; null when somebody was first. */
export async function updateWerker(
  trx: Trx,
  { teamId, id, versie }: { teamId: number; id: number; versie: number },
  wijziging: { functie?: string; uren?: number; expertises?: string[]; tot?: string },
): Promise<number | null> {
  const rij = await trx
    .updateTable('team_werker')
    .set({ ...wijziging, version: versie + 1 })
    .where('team_id', '=', teamId)
    .where('id', '=', id)
    .where('version', '=', versie)
    .where('tot', 'is', null)
    .returning('version')
    .executeTakeFirst()
  return rij?.version ?? null
}

export type CaseloadRij = {
  team_id: number
  regievoerder_id: number
  naam: string
  actief: number
  nieuw: number
  gesloten: number
  uren: number
}
/** The caseload of each of these teams, from the day that team began to register: one statement, however many teams. */
export async function findCaseloads(
  trx: Trx,
  teams: readonly { id: number; vanaf: string | null }[],
  sinds: string,
): Promise<CaseloadRij[]> {
  const { rows } = await sql<CaseloadRij>`
    select t.id as team_id, c.regievoerder_id, c.naam, c.actief, c.nieuw, c.gesloten, c.uren::float8 as uren
    from unnest(${teams.map((t) => t.id)}::bigint[], ${teams.map((t) => t.vanaf)}::date[]) with ordinality as t (id, vanaf, nr)
      cross join lateral caseload_tellen(t.id, t.vanaf, ${sinds}::date) with ordinality as
        c (regievoerder_id, naam, actief, nieuw, gesloten, uren, plek)
    order by t.nr, c.plek`.execute(trx)
  return rows
}

export type StilRij = {
  dossier_id: number
  kenmerk: string
  naam: string
  regievoerder: string | null
  termijn_op: string | null
}
/** Households of these teams with a term that is over, or with nothing planned at all. */
export async function findStil(
  trx: Trx,
  teams: readonly number[],
  bij: { voor: string | null; hoogstens: number },
): Promise<StilRij[]> {
  const { rows } = await sql<StilRij>`
    select w.dossier_id, w.kenmerk, w.naam, h.naam as regievoerder, w.termijn_op
    from werkregel w left join houder h on h.id = w.regievoerder_id
    where w.team_id = any(${[...teams]}::bigint[]) and w.fase <> 'afgesloten'
      and (case when ${bij.voor}::date is null then w.termijn_op is null else w.termijn_op < ${bij.voor}::date end)
    order by w.termijn_op nulls last, w.dossier_id limit ${bij.hoogstens}`.execute(trx)
  return rows
}
