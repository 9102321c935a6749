-- While a plan runs: the next contact of the team (PLAN-16), agreements beside the tasks (PLAN-15, PLAN-22, PLAN-25), and
-- signs of relapse with what was agreed to do (PLAN-29).
set search_path = kt;
create table contactmoment (
  dossier_id bigint not null,
  plan_id bigint not null,
  id bigint generated always as identity,
  gepland_op date not null,
  gehouden_op date,
  verslag text,
  vervallen_op date,
  door bigint not null references houder,
  primary key (dossier_id, id),
  foreign key (dossier_id, plan_id) references plan (dossier_id, id)
);
create unique index contactmoment_open on contactmoment (dossier_id, plan_id) where gehouden_op is null and vervallen_op is null;
create table planafspraak (
  dossier_id bigint not null,
  plan_id bigint not null,
  id bigint generated always as identity,
  soort text not null check (soort in ('wederdienst', 'uitvoering', 'verbinding_wijk', 'verbinding_werk', 'terugval')),
  tekst text not null,
  partij text,
  wanneer text,
  reactie text,
  afgesproken_op date,
  tot date check (tot >= afgesproken_op),
  getekend_door text,
  door bigint not null references houder,
  vervallen_op date,
  primary key (dossier_id, id),
  foreign key (dossier_id, plan_id) references plan (dossier_id, id)
);
create table terugvalsignaal (
  dossier_id bigint not null,
  plan_id bigint not null,
  id bigint generated always as identity,
  toelichting text not null,
  op date not null,
  uiterlijk date not null,
  door bigint not null references houder,
  afgehandeld_op date,
  uitkomst text,
  primary key (dossier_id, id),
  foreign key (dossier_id, plan_id) references plan (dossier_id, id)
);
alter table contactmoment enable row level security; alter table contactmoment force row level security;
alter table planafspraak enable row level security; alter table planafspraak force row level security;
alter table terugvalsignaal enable row level security; alter table terugvalsignaal force row level security;
create policy deel on contactmoment for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy backup on contactmoment for select to kt_backup using (true);
create policy deel on planafspraak for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy backup on planafspraak for select to kt_backup using (true);
create policy deel on terugvalsignaal for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy backup on terugvalsignaal for select to kt_backup using (true);
grant select, insert, update on contactmoment, planafspraak, terugvalsignaal to kt_app;
grant usage on all sequences in schema kt to kt_app;
-- The plan runs, this gemeente keeps a finger on the pulse, and no next contact is planned.
alter table werkregel add column contact_nodig boolean not null default false;
