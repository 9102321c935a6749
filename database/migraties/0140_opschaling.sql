-- REG-05..REG-09: going up to a heavier team and back, and who connects the two (003 Basisontwerp §3.5, Uitv.notitie §5).
set search_path = kt;

-- What kind of team; a keten or regieteam serves wijken without working their postvak (ALG-08).
alter table team add column soort text not null default 'wijkteam'
  check (soort in ('wijkteam', 'regieteam', 'keten', 'fact_team', 'veiligheidshuis', 'bureau', 'jet'));
alter table team add column keten text check (keten is null or soort = 'keten');
create table team_bedient (
  team_id bigint not null references team,
  gebied_id bigint not null references gebied,
  primary key (team_id, gebied_id)
);

-- REG-08: who is active in a wijkteam and in this keten or regieteam, and hears what goes up and comes back.
create table linking_pin (
  id bigint generated always as identity primary key,
  team_id bigint not null references team,
  medewerker_id bigint not null references medewerker,
  vanaf timestamptz not null default now(),
  tot timestamptz,
  door bigint not null references houder,
  check (tot is null or tot >= vanaf)
);
create unique index linking_pin_een on linking_pin (team_id, medewerker_id) where tot is null;

create table opschaling (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  doel text not null,
  naar_team_id bigint references team,
  reden text not null check (btrim(reden) <> ''),
  -- Always somebody (REG-05): a worker of here, or somebody elsewhere by name.
  verantwoordelijke_id bigint references houder,
  verantwoordelijke_naam text not null check (btrim(verantwoordelijke_naam) <> ''),
  status text not null default 'aangevraagd'
    check (status in ('aangevraagd', 'akkoord', 'afgewezen', 'overgenomen', 'verlengd', 'afgeschaald')),
  door bigint not null references houder,
  aangevraagd_op timestamptz not null default clock_timestamp(),
  begonnen_op date,
  gepland_einde date,
  -- since when the question “afschalen naar collectief?” waits for the wijkteam (REG-09)
  stabiel_op date,
  klaar_op timestamptz,
  -- who gave the regie, and gets it back (REG-07)
  regie_van_id bigint references houder,
  beleid_versie int not null references beleid,
  version int not null default 1,
  primary key (dossier_id, id),
  check (gepland_einde is null or gepland_einde > begonnen_op),
  check ((status in ('afgewezen', 'afgeschaald')) = (klaar_op is not null))
);
create index opschaling_open on opschaling (dossier_id) where klaar_op is null;
create unique index opschaling_een on opschaling (dossier_id, doel, coalesce(naar_team_id, 0)) where klaar_op is null;
create table opschaling_stap (
  dossier_id bigint not null,
  opschaling_id bigint not null,
  id bigint generated always as identity,
  van text, naar text not null,
  motivatie text,
  door bigint not null references houder,
  op timestamptz not null default clock_timestamp(),
  primary key (dossier_id, id),
  foreign key (dossier_id, opschaling_id) references opschaling (dossier_id, id)
);
-- What the heavier team is to solve, and whether it is stable (REG-07, REG-09).
create table opschaling_probleem (
  dossier_id bigint not null,
  opschaling_id bigint not null,
  id bigint generated always as identity,
  tekst text not null check (btrim(tekst) <> ''),
  stabiel_op date,
  stabiel_door bigint references houder,
  primary key (dossier_id, id),
  foreign key (dossier_id, opschaling_id) references opschaling (dossier_id, id)
);
-- Op- and terugschakelberichten: kenmerk and team, nothing of the household; who may see the dossier finds the rest there.
create table schakelbericht (
  dossier_id bigint not null,
  opschaling_id bigint not null,
  id bigint generated always as identity,
  aan_id bigint not null references houder,
  soort text not null check (soort in ('op', 'stabiel', 'terug')),
  kenmerk text not null,
  doel text not null,
  team_id bigint not null references team,
  naar_team_id bigint references team,
  op timestamptz not null default clock_timestamp(),
  gezien_op timestamptz,
  primary key (dossier_id, id),
  foreign key (dossier_id, opschaling_id) references opschaling (dossier_id, id)
);
create index schakelbericht_aan on schakelbericht (aan_id, op desc);

do $$
declare
  t text;
begin
  foreach t in array array['opschaling', 'opschaling_stap', 'opschaling_probleem', 'schakelbericht'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy deel on %I for all to kt_app using (dossier_id = any ((select mijn_dossiers(''kern''))::bigint[]))', t);
    execute format('create policy functie on %I for select to kt_functie using (true)', t);
    execute format('create policy backup on %I for select to kt_backup using (true)', t);
    execute format('grant select, insert on %I to kt_app', t);
    execute format('grant select on %I to kt_functie, kt_backup', t);
  end loop;
end $$;
grant update on opschaling, opschaling_probleem, schakelbericht to kt_app;
-- The list of the teamleider (REG-06): whose line one sees in the werklijst, its opschaling too.
create policy lijst on opschaling for select to kt_app using
  (exists (select from werkregel w where w.dossier_id = opschaling.dossier_id));
create policy eigen on schakelbericht for select to kt_app using (aan_id = wie());
create policy gezien on schakelbericht for update to kt_app using (aan_id = wie());
grant select on team_bedient, linking_pin to kt_app, kt_functie, kt_backup;
grant insert on linking_pin to kt_app;
grant update (tot) on linking_pin to kt_app;
