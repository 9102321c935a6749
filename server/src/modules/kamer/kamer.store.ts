import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { AndereDienst, Kandidaat } from './kamer.rules.ts'
import type { Dienst, Herhaling, Opening, Rooster, Stuk } from './rooster.rules.ts'

type Punt = { id: number; naam: string }
export type KamerRij = Rooster & {
  id: number
  naam: string
  team_id: number
  team: string
  gebied_id: number
  gebied: string
  achterwacht: string
  achterwacht_telefoon: string
  version: number
}

const BEROEP = sql`r.rol in ('sociaal_werker', 'deskundig', 'teamleider') and r.vanaf <= now() and (r.tot is null or r.tot > now())`
const LID = sql`l.vanaf <= now() and (l.tot is null or l.tot > now())`
const IN_DIENST = sql`(m.in_dienst_tot is null or m.in_dienst_tot >= (now() at time zone 'Europe/Amsterdam')::date)`
// Who left the team or the work stands on the rooster no more: then there is a gap, and it shows.
const WERKT_NOG = sql`exists (select from teamlid l join medewerker m on m.id = l.medewerker_id and ${IN_DIENST}
  join rol_toekenning r on r.houder_id = m.id and ${BEROEP}
  where l.medewerker_id = d.medewerker_id and l.team_id = k.team_id and ${LID})`

/** The kamers this person may see, with their rooster, by name; `id` narrows it to one. */
export async function findKamers(trx: Trx, id: number | null = null): Promise<KamerRij[]> {
  const { rows } = await sql<KamerRij>`
    select k.id, k.naam, k.team_id, t.naam as team, k.gebied_id, g.naam as gebied, k.achterwacht, k.achterwacht_telefoon, k.version,
      coalesce((select jsonb_agg(jsonb_build_object('weekdag', o.weekdag, 'van', to_char(o.van, 'HH24:MI'),
        'tot', to_char(o.tot, 'HH24:MI')) order by o.weekdag) from kamer_opening o where o.kamer_id = k.id), '[]') as openingen,
      coalesce((select jsonb_agg(c.dag) from kamer_dicht c where c.kamer_id = k.id), '[]') as dicht,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'medewerkerId', d.medewerker_id, 'naam', h.naam, 'soort', d.soort,
        'telefoon', d.telefoon, 'weekdag', d.weekdag, 'dag', d.dag, 'van', to_char(d.van, 'HH24:MI'), 'tot', to_char(d.tot, 'HH24:MI'),
        'vanaf', d.vanaf, 'vervaltOp', d.vervalt_op, 'version', d.version,
        'uitval', (select coalesce(jsonb_agg(u.dag), '[]') from kamer_uitval u where u.dienst_id = d.id)) order by d.van, d.id)
        from kamer_dienst d join houder h on h.id = d.medewerker_id where d.kamer_id = k.id and ${WERKT_NOG}), '[]') as diensten
    from kamer k join houder t on t.id = k.team_id join gebied g on g.id = k.gebied_id
    where k.tot is null and (${id}::bigint is null or k.id = ${id})
    order by k.naam collate "unicode", k.id`.execute(trx)
  return rows
}

/** The teams of these ids with the places they work. */
export async function findTeams(trx: Trx, ids: readonly number[]): Promise<(Punt & { gebieden: Punt[] })[]> {
  const { rows } = await sql<Punt & { gebieden: Punt[] }>`
    select h.id, h.naam, jsonb_agg(jsonb_build_object('id', g.id, 'naam', g.naam) order by g.naam collate "unicode") as gebieden
    from team t join houder h on h.id = t.id join team_gebied tg on tg.team_id = t.id
      join gebied_werkt w on w.werkt_id = tg.gebied_id join gebied g on g.id = w.gebied_id
    where t.id = any(${[...ids]}::bigint[]) and t.soort = 'wijkteam' group by h.id, h.naam order by h.naam`.execute(
    trx,
  )
  return rows
}

/** Everybody who is vrijwilliger now. */
export async function findVrijwilligers(trx: Trx): Promise<Punt[]> {
  const { rows } = await sql<Punt>`
    select distinct h.id, h.naam from rol_toekenning r join medewerker m on m.id = r.houder_id join houder h on h.id = m.id
    where r.rol = 'vrijwilliger' and r.vanaf <= now() and (r.tot is null or r.tot > now())
      and (m.in_dienst_tot is null or m.in_dienst_tot >= (now() at time zone 'Europe/Amsterdam')::date)
    order by h.naam, h.id`.execute(trx)
  return rows
}

export const findOntvangers = (trx: Trx, kamers: readonly number[]) =>
  kamers.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('kamer_vrijwilliger as v')
        .innerJoin('houder as h', 'h.id', 'v.medewerker_id')
        .select(['v.kamer_id', 'h.id', 'h.naam'])
        .where('v.kamer_id', 'in', [...kamers])
        .orderBy('h.naam')
        .execute()

/** The beroepskrachten of these teams: who can stand on the rooster. */
export async function findBeroepskrachten(
  trx: Trx,
  teams: readonly number[],
): Promise<(Punt & { team_id: number })[]> {
  const { rows } = await sql<Punt & { team_id: number }>`
    select distinct l.team_id, h.id, h.naam from teamlid l join medewerker m on m.id = l.medewerker_id and ${IN_DIENST}
      join houder h on h.id = m.id join rol_toekenning r on r.houder_id = m.id and ${BEROEP}
    where l.team_id = any(${[...teams]}::bigint[]) and ${LID} order by h.naam, h.id`.execute(trx)
  return rows
}

/** What is known of somebody who is to stand on the rooster of a kamer of this team. */
export async function findKandidaat(trx: Trx, medewerkerId: number, teamId: number): Promise<Kandidaat> {
  const { rows } = await sql<Kandidaat>`
    select exists (select from medewerker m where m.id = ${medewerkerId} and ${IN_DIENST}) as bestaat,
      exists (select from rol_toekenning r where r.houder_id = ${medewerkerId} and ${BEROEP}) as "isBeroepskracht",
      exists (select from teamlid l where l.medewerker_id = ${medewerkerId} and l.team_id = ${teamId} and ${LID}) as "inTeam"`.execute(
    trx,
  )
  return rows[0] ?? { bestaat: false, isBeroepskracht: false, inTeam: false }
}

type KamerWaarden = { naam: string; gebied_id: number; achterwacht: string; achterwacht_telefoon: string }
export async function insertKamer(
  trx: Trx,
  waarden: KamerWaarden & { team_id: number; door: number },
): Promise<number> {
  const { id } = await trx.insertInto('kamer').values(waarden).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Changes or ends it when the version is still the one that was seen; null when somebody was first. */
export async function updateKamer(
  trx: Trx,
  { id, versie }: { id: number; versie: number },
  wijziging: KamerWaarden | { tot: string },
): Promise<number | null> {
  const rij = await trx
    .updateTable('kamer')
    .set({ ...wijziging, version: versie + 1 })
    .where('id', '=', id)
    .where('version', '=', versie)
    .where('tot', 'is', null)
    .returning('version')
    .executeTakeFirst()
  return rij?.version ?? null
}

/** When the kamer is open and who receives people there; what stood there goes. */
export async function zetKamerdelen(
  trx: Trx,
  kamer_id: number,
  { openingen, vrijwilligers }: { openingen: readonly Opening[]; vrijwilligers: readonly number[] },
): Promise<void> {
  await trx.deleteFrom('kamer_opening').where('kamer_id', '=', kamer_id).execute()
  await trx.deleteFrom('kamer_vrijwilliger').where('kamer_id', '=', kamer_id).execute()
  await trx
    .insertInto('kamer_opening')
    .values(openingen.map(({ weekdag, van, tot }) => ({ kamer_id, weekdag, van, tot })))
    .execute()
  if (vrijwilligers.length > 0)
    await trx
      .insertInto('kamer_vrijwilliger')
      .values(vrijwilligers.map((medewerker_id) => ({ kamer_id, medewerker_id })))
      .execute()
}

export async function zetDicht(
  trx: Trx,
  rij: { kamer_id: number; dag: string; door: number },
  open: boolean,
): Promise<void> {
  if (open)
    await trx
      .deleteFrom('kamer_dicht')
      .where('kamer_id', '=', rij.kamer_id)
      .where('dag', '=', rij.dag)
      .execute()
  else
    await trx
      .insertInto('kamer_dicht')
      .values(rij)
      .onConflict((oc) => oc.doNothing())
      .execute()
}

/** One at a time per person, so that nobody comes to stand in two kamers at once. */
export async function lockPersoon(trx: Trx, medewerkerId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('kamer_dienst'), hashtext(${String(medewerkerId)}))`.execute(
    trx,
  )
}

type Aanwezigheid = AndereDienst & { id: number }
/** Where this person is present, also in kamers of another team. */
export async function findAanwezigheid(trx: Trx, medewerkerId: number): Promise<Aanwezigheid[]> {
  const { rows } = await sql<Aanwezigheid>`
    select id, kamer_id as "kamerId", kamer, weekdag, dag::text, to_char(van, 'HH24:MI') as van, to_char(tot, 'HH24:MI') as tot,
      vanaf::text, vervalt_op::text as "vervaltOp", uitval::text[] as uitval
    from aanwezigheid_van(${medewerkerId})`.execute(trx)
  return rows
}

export async function insertDienst(
  trx: Trx,
  {
    weekdag,
    dag,
    vanaf,
    van,
    tot,
    ...d
  }: Stuk &
    Pick<Herhaling, 'weekdag' | 'dag' | 'vanaf'> &
    Pick<Dienst, 'soort' | 'telefoon'> & { kamer_id: number; medewerker_id: number; door: number },
): Promise<number> {
  const { id } = await trx
    .insertInto('kamer_dienst')
    .values({ ...d, weekdag, dag, vanaf, van, tot })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** From that day on it holds no more; null when somebody was first. */
export async function endDienst(
  trx: Trx,
  { kamerId, id, versie }: { kamerId: number; id: number; versie: number },
  vervalt_op: string,
): Promise<number | null> {
  const rij = await trx
    .updateTable('kamer_dienst')
    .set({ vervalt_op, version: versie + 1 })
    .where('kamer_id', '=', kamerId)
    .where('id', '=', id)
    .where('version', '=', versie)
    .returning('version')
    .executeTakeFirst()
  return rij?.version ?? null
}

export async function zetUitval(
  trx: Trx,
  rij: { kamer_id: number; dienst_id: number; dag: string; door: number },
  gaatDoor: boolean,
): Promise<void> {
  if (gaatDoor)
    await trx
      .deleteFrom('kamer_uitval')
      .where('dienst_id', '=', rij.dienst_id)
      .where('dag', '=', rij.dag)
      .execute()
  else
    await trx
      .insertInto('kamer_uitval')
      .values(rij)
      .onConflict((oc) => oc.doNothing())
      .execute()
}
