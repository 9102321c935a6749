-- PLAN-23: in a complex situation a specialist makes the plan with the burger; the team of the wijk follows. One maker at
-- a time, with history; `taken` and `uren` say how much professional help the plan held when it was last vastgesteld.
set search_path = kt;
create table planmaker (
  dossier_id bigint not null,
  plan_id bigint not null,
  id bigint generated always as identity,
  maker_id bigint not null references houder,
  volger_id bigint not null references houder,
  afbouw text not null,
  taken int check (taken >= 0),
  uren numeric(7, 2) check (uren >= 0),
  vanaf timestamptz not null default clock_timestamp(),
  tot timestamptz,
  primary key (dossier_id, id),
  check ((taken is null) = (uren is null)),
  foreign key (dossier_id, plan_id) references plan (dossier_id, id)
);
create unique index planmaker_een on planmaker (dossier_id, plan_id) where tot is null;
alter table planmaker enable row level security; alter table planmaker force row level security;
create policy deel on planmaker for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy backup on planmaker for select to kt_backup using (true);
grant select, insert, update on planmaker to kt_app;
grant select on planmaker to kt_backup;
grant usage on all sequences in schema kt to kt_app;
grant select on all sequences in schema kt to kt_backup;
