-- TRI-08: to which zorgketen a household was led, without handing over the regie (003 Basisontwerp §3.5).
set search_path = kt;
create table toeleiding (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  keten text not null,
  team_id bigint not null references team,
  reden text not null check (btrim(reden) <> ''),
  beleid_versie int not null references beleid,
  door bigint not null references houder,
  op timestamptz not null default clock_timestamp(),
  beeindigd_op timestamptz,
  uitkomst text check (btrim(uitkomst) <> ''),
  version int not null default 1,
  primary key (dossier_id, id),
  check ((beeindigd_op is null) = (uitkomst is null))
);
create unique index toeleiding_een on toeleiding (dossier_id, team_id) where beeindigd_op is null;
alter table toeleiding enable row level security;
alter table toeleiding force row level security;
create policy deel on toeleiding for all to kt_app using (dossier_id = any ((select mijn_dossiers('gesprek'))::bigint[]));
-- The teamleider reads what was decided, as with the triage (TRI-19).
create policy teamleider on toeleiding for select to kt_app using
  (heeft_rol(array['teamleider']) and dossier_id = any ((select mijn_dossiers('kern'))::bigint[]));
create policy functie on toeleiding for select to kt_functie using (true);
create policy backup on toeleiding for select to kt_backup using (true);
grant select, insert on toeleiding to kt_app;
grant update (beeindigd_op, uitkomst, version) on toeleiding to kt_app;
grant select on toeleiding to kt_functie, kt_backup;
