-- PLAN-17: the indicatie as part of the plan: stated by the team in an enkelvoudige situatie, an advies of a specialist
-- organisation in a complexe. A new one takes the place of the one before, which stays stored.
set search_path = kt;
create table indicatie (
  dossier_id bigint not null,
  plan_id bigint not null,
  id bigint generated always as identity,
  soort text not null check (soort in ('indicatie', 'advies')),
  tekst text not null,
  organisatie text not null,
  getekend_door text not null,
  getekend_op date not null,
  door bigint not null references houder,
  op timestamptz not null default clock_timestamp(),
  vervallen_op timestamptz,
  primary key (dossier_id, id),
  foreign key (dossier_id, plan_id) references plan (dossier_id, id)
);
create unique index indicatie_een on indicatie (dossier_id, plan_id) where vervallen_op is null;
alter table indicatie enable row level security; alter table indicatie force row level security;
create policy deel on indicatie for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy backup on indicatie for select to kt_backup using (true);
grant select, insert, update on indicatie to kt_app;
grant select on indicatie to kt_backup;
grant usage on all sequences in schema kt to kt_app;
grant select on all sequences in schema kt to kt_backup;
