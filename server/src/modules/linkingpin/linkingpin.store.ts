import { sql } from 'kysely'
import type { GebiedSoort, Schakelteam } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'

export type TeamRij = {
  id: number
  naam: string
  soort: Schakelteam
  keten: string | null
  wijken: string[]
  gebieden: number[]
  soorten: GebiedSoort[]
}

/** Every team that is no wijkteam, by name. */
export async function findSchakelteams(trx: Trx): Promise<TeamRij[]> {
  const { rows } = await sql<TeamRij>`
    select t.id, h.naam, t.soort, t.keten,
      array(select g.naam from team_bedient b join gebied g on g.id = b.gebied_id where b.team_id = t.id order by g.naam) as wijken,
      array(select b.gebied_id from team_bedient b where b.team_id = t.id) as gebieden,
      array(select g.soort from team_bedient b join gebied g on g.id = b.gebied_id where b.team_id = t.id) as soorten
    from team t join houder h on h.id = t.id where t.soort <> 'wijkteam' order by h.naam, t.id`.execute(trx)
  return rows
}

export type WerkerRij = { id: number; naam: string; wijkteams: string[]; teamIds: number[] }

/** Everybody who works now in a team that is no wijkteam, with the wijkteams of that person. */
export async function findSchakelaars(trx: Trx, medewerkerId: number | null = null): Promise<WerkerRij[]> {
  const { rows } = await sql<WerkerRij>`
    select h.id, h.naam, array_agg(t.id order by t.id) as "teamIds",
      coalesce(array_agg(ht.naam order by ht.naam) filter (where t.soort = 'wijkteam'), '{}') as wijkteams
    from teamlid l join team t on t.id = l.team_id join houder h on h.id = l.medewerker_id join houder ht on ht.id = t.id
      join medewerker m on m.id = h.id
    where l.vanaf <= now() and (l.tot is null or l.tot > now())
      and (m.in_dienst_tot is null or m.in_dienst_tot >= (now() at time zone 'Europe/Amsterdam')::date)
      and (${medewerkerId}::bigint is null or h.id = ${medewerkerId})
    group by h.id, h.naam having bool_or(t.soort <> 'wijkteam') order by h.naam, h.id`.execute(trx)
  return rows
}

export type PinRij = { id: number; team_id: number; medewerker_id: number; naam: string; vanaf: Date }

/** The linking pins there are now. */
export const findPinnen = (trx: Trx): Promise<PinRij[]> =>
  trx
    .selectFrom('linking_pin as p')
    .innerJoin('houder as h', 'h.id', 'p.medewerker_id')
    .select(['p.id', 'p.team_id', 'p.medewerker_id', 'h.naam', 'p.vanaf'])
    .where('p.tot', 'is', null)
    .orderBy('h.naam')
    .orderBy('p.id')
    .execute()

export async function insertPin(
  trx: Trx,
  pin: { team_id: number; medewerker_id: number; door: number },
): Promise<number> {
  const { id } = await trx.insertInto('linking_pin').values(pin).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Ends it; false when there is none that runs. */
export async function updatePinEinde(trx: Trx, id: number): Promise<boolean> {
  const rij = await trx
    .updateTable('linking_pin')
    .set({ tot: sql`now()` })
    .where('id', '=', id)
    .where('tot', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return rij !== undefined
}
