import type pg from 'pg'
import type { Huishouden } from './bouwstof.ts'
import {
  AANTAL_LEEFGEBIEDEN,
  CONSULENT_TEAMS,
  houdersVan,
  PER_TEAM,
  PER_WERKER,
  persoonId,
  PERSONEN,
  schrijfbaar,
  SOORTEN,
  STADSLEIDER_TEAMS,
  teamId,
  type Soort,
} from './mensen.ts'

/** The database of the benchmark as its superuser: who fills it looks through every wall, the server does not. */
export type Vulling = {
  readonly client: pg.Client
  readonly bron: AsyncIterator<Huishouden>
  readonly vandaag: Temporal.PlainDate
  /** Numbers for the people after the last BSN of the test range. */
  readonly nummers: Iterator<string>
  readonly gebieden: readonly number[]
  readonly organisatieId: number
}

type Werker = { id: number; naam: string; rol: string; teams: number[] }

const ROL: Record<Soort, string> = {
  werker: 'sociaal_werker',
  teamleider: 'teamleider',
  stadsleider: 'teamleider',
  consulent: 'consulent',
}

function mensenVoor(aantal: number): Werker[] {
  const { werker } = houdersVan(aantal - 1)
  const perTeam = PER_TEAM / PER_WERKER
  const werkers = Array.from({ length: Math.max(werker + 1, PERSONEN) }, (_leeg, nr) => ({
    id: persoonId('werker', nr),
    naam: `Werker ${nr}`,
    rol: ROL.werker,
    teams: [teamId(Math.floor(nr / perTeam))],
  }))
  const teams: Record<Exclude<Soort, 'werker'>, number> = {
    teamleider: 1,
    stadsleider: STADSLEIDER_TEAMS,
    consulent: 0,
  }
  const overigen = (['teamleider', 'stadsleider', 'consulent'] as const).flatMap((soort) =>
    Array.from({ length: PERSONEN }, (_leeg, nr) => ({
      id: persoonId(soort, nr),
      naam: `${soort} ${nr}`,
      rol: ROL[soort],
      teams: Array.from({ length: teams[soort] }, (_geen, team) => teamId(team)),
    })),
  )
  return [...werkers, ...overigen]
}

const TEAMS = `
  with nieuw as (select * from jsonb_to_recordset($1) as t (id bigint, organisatie bigint, gebied bigint)),
    houders as (insert into houder (id, soort, naam) overriding system value
      select id, 'team', 'Team ' || id from nieuw on conflict do nothing),
    teams as (insert into team (id, organisatie_id, sleutel)
      select id, organisatie, 'bench-' || id from nieuw on conflict do nothing)
  insert into team_gebied (team_id, gebied_id)
    select id, g from nieuw cross join lateral (values (gebied), ((select id from gebied where sleutel = 'stad'))) v (g)
    on conflict do nothing`

const WERKERS = `
  with alle as (select * from jsonb_to_recordset($1) as w (id bigint, naam text, rol text, teams bigint[])),
    nieuw as (select * from alle where id not in (select id from houder)),
    houders as (insert into houder (id, soort, naam) overriding system value select id, 'medewerker', naam from nieuw),
    medewerkers as (insert into medewerker (id, organisatie_id, functie) select id, $2, rol from nieuw),
    rollen as (insert into rol_toekenning (houder_id, rol) select id, rol from nieuw)
  insert into teamlid (team_id, medewerker_id) select t, id from nieuw cross join unnest(teams) t`

// As modules/inrichting gives them, but for the consulent: seven teams instead of the whole installation.
const BEREIK = `
  insert into bereik (houder_id, soort, team_id, recht, delen, grondslag, bron)
  select w, 'team', t, 'lezen', $3, 'wettelijke_taak', $4
  from unnest($1::bigint[]) w cross join unnest($2::bigint[]) t
  where not exists (select from bereik b where b.houder_id = w and b.team_id = t)`

// The richest gesprek asks of twelve leefgebieden, as Nijmegen does; the gemeente of the benchmark has six.
const LEEFGEBIEDEN = `
  update beleid set document = jsonb_set(document, '{leefgebieden}', (
    select jsonb_agg(x) from (
      select x from jsonb_array_elements(document -> 'leefgebieden') x
      union all select jsonb_build_object('id', 'bench_' || n, 'naam', 'Leefgebied ' || n, 'onderdelen', '[]'::jsonb, 'wet', null, 'bron', 'bench')
        from generate_series(1, $1 - jsonb_array_length(document -> 'leefgebieden')) n) alle))
  where jsonb_array_length(document -> 'leefgebieden') < $1`

/** The teams and workers that hold the dossiers up to `aantal`, and the people the measurements are made as. */
export async function bezetten(v: Vulling, aantal: number): Promise<void> {
  const teams = Array.from(
    { length: Math.max(houdersVan(aantal - 1).team + 1, CONSULENT_TEAMS) },
    (_leeg, nr) => ({
      id: teamId(nr),
      organisatie: v.organisatieId,
      gebied: v.gebieden[nr % v.gebieden.length],
    }),
  )
  await v.client.query(LEEFGEBIEDEN, [AANTAL_LEEFGEBIEDEN])
  await v.client.query(TEAMS, [JSON.stringify(teams)])
  await v.client.query(WERKERS, [JSON.stringify(mensenVoor(aantal)), v.organisatieId])
  const nummers = Array.from({ length: PERSONEN }, (_leeg, nr) => nr)
  const bereik = (soort: Soort, aantalTeams: number, delen: string[], bron: string) =>
    v.client.query(BEREIK, [
      nummers.map((nr) => persoonId(soort, nr)),
      teams.slice(0, aantalTeams).map((team) => team.id),
      delen,
      bron,
    ])
  await bereik('teamleider', 1, ['kern', 'plan'], '003 Basisontwerp §4.3; Wmo 2.3.2')
  await bereik('stadsleider', STADSLEIDER_TEAMS, ['kern', 'plan'], '003 Basisontwerp §4.3; Wmo 2.3.2')
  await bereik('consulent', CONSULENT_TEAMS, ['kern', 'inzet', 'besluit', 'bericht'], 'Wmo 2.3.5; 004 §2.1')
}

/** What teamleider and consulent may write: a few dossiers among those they see. */
export async function eigenTaken({ client }: Vulling): Promise<void> {
  for (const soort of SOORTEN.filter((s) => s === 'teamleider' || s === 'consulent'))
    for (let nr = 0; nr < PERSONEN; nr++)
      await client.query(
        `insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, vanaf, beeindigbaar, verleend_door)
         select d.id, $2, x.deel, 'schrijven', 'teamlid', 'Wmo 2.3.2; 004 §2.3', now() - interval '30 days', false, $2
         from dossier d cross join unnest(array['kern', 'gesprek', 'plan', 'inzet', 'besluit', 'melder']) x (deel)
         where d.id = any ($1) and not exists (select from toegang t where t.dossier_id = d.id and t.houder_id = $2)`,
        [schrijfbaar(soort, nr).map((n) => n + 1), persoonId(soort, nr)],
      )
}

// Above every number that the filling gives, also the later one.
const EERSTE_VRIJE = 1_000_000_000

/** Rows came with their own number; the next number that the database gives must be a free one. */
export async function nummeringBijwerken(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tabel: string; kolom: string; reeks: string }>(
    `select table_name as tabel, column_name as kolom, pg_get_serial_sequence('kt.' || table_name, column_name) as reeks
     from information_schema.columns where table_schema = 'kt' and is_identity = 'YES'`,
  )
  for (const { tabel, kolom, reeks } of rows)
    await client.query(
      `select setval($1, greatest((select max(${client.escapeIdentifier(kolom)}) from kt.${client.escapeIdentifier(tabel)}) + 1, $2), false)`,
      [reeks, EERSTE_VRIJE],
    )
}
