-- The ground: who acts (houder), what runs where (team, gebied), who may see which dossier (toegang),
-- and who looked and did what (spoor). Decision 2 and 3 of docs/architectuur.md.
create schema if not exists kt;
grant usage on schema kt to kt_app, kt_functie, kt_backup;
grant create on schema kt to kt_functie;
set search_path = kt;
create extension if not exists pg_trgm with schema kt;
create extension if not exists unaccent with schema kt;

-- The database is made as demo or echt and never changes (veiligheid.md, Demo left on).
create table installatie (
  enig boolean primary key default true check (enig),
  soort text not null check (soort in ('demo', 'echt')),
  gemeente text not null check (gemeente ~ '^[a-z]+$'),
  gemaakt_op timestamptz not null default now()
);
create function installatie_blijft() returns trigger language plpgsql as $$
begin
  raise exception 'installatie verandert nooit';
end $$;
create trigger installatie_blijft before update or delete on installatie
  for each row execute function installatie_blijft();

-- Beleid: validated documents with geldigVanaf; a dossier keeps the version it began with (ALG-02, ADR 0008).
create table beleid (
  versie int primary key check (versie > 0),
  geldig_vanaf date not null,
  document jsonb not null,
  reden text not null,
  vastgesteld_door bigint,
  vastgesteld_op timestamptz not null default now()
);

-- Everything that can hold toegang is a houder: one number space, so that one column tells who.
create table houder (
  id bigint generated always as identity primary key,
  soort text not null check (soort in ('medewerker', 'team', 'organisatie', 'inwoner', 'helper', 'systeem')),
  naam text not null
);
create table organisatie (
  id bigint primary key references houder,
  soort text not null,
  agb_code text check (agb_code ~ '^[0-9]{8}$'),
  telefoon text,
  sleutel text not null unique
);
create table gebied (
  id bigint generated always as identity primary key,
  soort text not null check (soort in ('buurt', 'wijk', 'dorp', 'stadsdeel', 'gebied', 'stad', 'regio', 'land')),
  naam text not null,
  sleutel text not null unique,
  ouder_id bigint references gebied
);
create table gebied_postcode (
  gebied_id bigint not null references gebied,
  van int not null check (van between 1000 and 9999),
  tot int not null check (tot >= van and tot <= 9999),
  primary key (gebied_id, van)
);
create table team (
  id bigint primary key references houder,
  organisatie_id bigint not null references organisatie,
  sleutel text not null unique
);
-- A team works the postvak of one or more wijken; what belongs to no wijk lands in that of the whole gemeente.
create table team_gebied (
  team_id bigint not null references team,
  gebied_id bigint not null references gebied,
  primary key (team_id, gebied_id)
);
create index team_gebied_gebied on team_gebied (gebied_id);
create table medewerker (
  id bigint primary key references houder,
  organisatie_id bigint not null references organisatie,
  functie text not null,
  oidc_onderwerp text unique,
  in_dienst_tot date
);
create table teamlid (
  team_id bigint not null references team,
  medewerker_id bigint not null references medewerker,
  vanaf timestamptz not null default now(),
  tot timestamptz,
  primary key (team_id, medewerker_id, vanaf)
);
create index teamlid_medewerker on teamlid (medewerker_id);
-- Roles per organisation and per wijk (ALG-03).
create table rol_toekenning (
  id bigint generated always as identity primary key,
  houder_id bigint not null references houder,
  rol text not null,
  gebied_id bigint references gebied,
  vanaf timestamptz not null default now(),
  tot timestamptz
);
create index rol_toekenning_houder on rol_toekenning (houder_id);

-- Sessions are stored hashed and ended on the server (veiligheid.md). The app reaches them by function only.
create table sessie (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  houder_id bigint not null references houder,
  soort text not null check (soort in ('medewerker', 'inwoner', 'helper')),
  gemaakt_op timestamptz not null default now(),
  laatst_op timestamptz not null default now(),
  verloopt_op timestamptz not null,
  stil_na interval not null,
  vers_op timestamptz not null default now(),
  oidc_sid text,
  beeindigd_op timestamptz
);
create index sessie_houder on sessie (houder_id) where beeindigd_op is null;

-- The dossier of one huishouden. Child tables refer by (dossier_id, id): a plain foreign key ignores RLS.
create table dossier (
  id bigint generated always as identity primary key,
  kenmerk text not null unique,
  gebied_id bigint not null references gebied,
  team_id bigint not null references team,
  naam text not null,
  straat text, huisnummer int, toevoeging text, postcode text check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'), plaats text,
  status text not null default 'open' check (status in ('open', 'gesloten')),
  beleid_versie int not null references beleid,
  bron text not null,
  invoer_sleutel text unique,
  afgeschermd boolean not null default false,
  geopend_op timestamptz not null default now(),
  gesloten_op timestamptz,
  version int not null default 1
);
create index dossier_adres on dossier (postcode, huisnummer);
create index dossier_team on dossier (team_id);
create sequence dossier_kenmerk as int;

-- Who may see which deel of which dossier, on what ground, how long, and whether the inwoner can end it.
create table toegang (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier,
  houder_id bigint not null references houder,
  deel text not null check (deel in ('kern', 'gesprek', 'plan', 'inzet', 'besluit', 'bericht', 'jeugd', 'veiligheid', 'melder')),
  persoon_id bigint,
  recht text not null check (recht in ('lezen', 'schrijven')),
  grondslag text not null check (grondslag in
    ('regie', 'teamlid', 'toestemming', 'wettelijke_taak', 'toewijzing', 'noodtoegang', 'eigen_dossier', 'import')),
  bron text not null,
  verwijst_naar bigint,
  vanaf timestamptz not null default now(),
  tot timestamptz,
  beeindigbaar boolean not null,
  verleend_door bigint not null references houder,
  beeindigd_door bigint references houder,
  reden text,
  check (tot is null or tot >= vanaf)
);
create index toegang_houder on toegang (houder_id, deel, dossier_id) include (vanaf, tot);
create index toegang_dossier on toegang (dossier_id, houder_id, deel) include (vanaf, tot);
-- Who sees more than about a thousand dossiers has a scope, not a row for each.
create table bereik (
  id bigint generated always as identity primary key,
  houder_id bigint not null references houder,
  soort text not null check (soort in ('team', 'installatie')),
  team_id bigint references team,
  recht text not null default 'lezen' check (recht in ('lezen', 'schrijven')),
  delen text[] not null,
  grondslag text not null,
  bron text not null,
  vanaf timestamptz not null default now(),
  tot timestamptz,
  check ((soort = 'team') = (team_id is not null))
);
create index bereik_houder on bereik (houder_id);
-- A shielded dossier is closed to these holders whatever else they hold (colleague, relative, own file).
create table uitsluiting (
  dossier_id bigint not null references dossier,
  houder_id bigint not null references houder,
  reden text not null,
  vanaf timestamptz not null default now(),
  tot timestamptz,
  primary key (dossier_id, houder_id, vanaf)
);

-- ids and digests only, never content. Sealed in batches (zegel); a line itself is never changed.
create table spoor (
  id bigint generated always as identity primary key,
  op timestamptz not null default clock_timestamp(),
  wie_id bigint,
  rol text not null,
  organisatie_id bigint,
  handeling text not null,
  uitkomst text not null check (uitkomst in ('gelukt', 'geweigerd')),
  code text,
  dossier_id bigint,
  deel text,
  object_soort text,
  object_id bigint,
  ids bigint[],
  reden text,
  verzoek uuid,
  reeks int not null,
  xid xid8 not null default pg_current_xact_id()
);
create index spoor_dossier on spoor (dossier_id, id desc) where dossier_id is not null;
create index spoor_ids on spoor using gin (ids) where ids is not null;
create index spoor_xid on spoor (reeks, xid);
-- The same person, dossier and deel within 15 minutes is one line with a counter; the counter is not sealed.
create table spoor_lezing (
  spoor_id bigint primary key references spoor,
  wie_id bigint not null,
  dossier_id bigint not null,
  deel text not null,
  begonnen_op timestamptz not null default clock_timestamp(),
  aantal int not null default 1,
  laatst_op timestamptz not null default clock_timestamp()
);
create index spoor_lezing_zoek on spoor_lezing (wie_id, dossier_id, deel, begonnen_op desc);
-- A line can be hidden from the inwoner, with a reason and an end date.
create table spoor_afscherming (
  spoor_id bigint not null references spoor,
  reden text not null,
  tot date not null,
  door bigint not null references houder,
  primary key (spoor_id, tot)
);
create table zegel (
  nr bigint primary key,
  reeks int not null,
  xid_tot xid8 not null,
  aantal int not null,
  laatste_id bigint,
  hash bytea not null,
  vorige bytea not null,
  gezet_op timestamptz not null default clock_timestamp()
);
-- Transaction numbers start again in a restored cluster; a new reeks keeps batches apart.
create table spoor_reeks (
  enig boolean primary key default true check (enig),
  nr int not null default 1
);
insert into spoor_reeks default values;

create table idempotentie (
  houder_id bigint not null,
  sleutel text not null check (length(sleutel) between 8 and 100),
  handeling text not null,
  invoer_hash bytea not null,
  antwoord jsonb not null,
  op timestamptz not null default now(),
  primary key (houder_id, sleutel)
);

-- Drafts: what someone is typing, under the same toegang as what it will become (ADR 0009).
create table concept (
  dossier_id bigint not null references dossier,
  houder_id bigint not null references houder,
  sleutel text not null check (length(sleutel) <= 100),
  deel text not null,
  inhoud jsonb not null,
  version int not null default 1,
  gewijzigd_op timestamptz not null default now(),
  primary key (dossier_id, houder_id, sleutel)
);

-- Made for lists and counts: ids first, details by id. One line per dossier.
create table werkregel (
  dossier_id bigint primary key references dossier,
  gebied_id bigint not null references gebied,
  team_id bigint not null references team,
  regievoerder_id bigint references houder,
  kenmerk text not null,
  naam text not null,
  fase text not null,
  termijn_op date,
  termijn_soort text,
  open_taken int not null default 0,
  gewijzigd_op timestamptz not null default now()
);
create index werkregel_team on werkregel (team_id, termijn_op, dossier_id);
create index werkregel_regie on werkregel (regievoerder_id, termijn_op, dossier_id);
create index werkregel_termijn on werkregel (termijn_op, dossier_id);
-- Search by name: reached through zoek_dossiers only, because trigram operators leak under RLS.
create table zoeknaam (
  dossier_id bigint not null references dossier,
  persoon_id bigint not null,
  team_id bigint not null,
  naam text not null,
  bsn text,
  primary key (dossier_id, persoon_id)
);
create index zoeknaam_naam on zoeknaam using gin (naam gin_trgm_ops);
create index zoeknaam_bsn on zoeknaam (bsn) where bsn is not null;
