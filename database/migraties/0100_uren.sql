-- Hours: the steps in which they were agreed, what was really given per week, and what somebody had before this plan
-- (PLAN-13, PLAN-20, PLAN-21). Who may see a task may see its hours.
set search_path = kt;
create table afbouwstap (
  dossier_id bigint not null,
  inzet_id bigint not null,
  vanaf date not null,
  uren numeric(5, 2) not null check (uren >= 0 and uren <= 168),
  primary key (dossier_id, inzet_id, vanaf),
  foreign key (dossier_id, inzet_id) references inzet (dossier_id, id) on delete cascade
);
-- One amount per week, named by its Monday; a task with hours is not thrown away.
create table urenweek (
  dossier_id bigint not null,
  inzet_id bigint not null,
  week date not null check (extract(isodow from week) = 1),
  uren numeric(5, 2) not null check (uren >= 0 and uren <= 168),
  door bigint not null references houder,
  op timestamptz not null default now(),
  primary key (dossier_id, inzet_id, week),
  foreign key (dossier_id, inzet_id) references inzet (dossier_id, id)
);
create table eerdere_ondersteuning (
  dossier_id bigint not null,
  plan_id bigint not null,
  id bigint generated always as identity,
  persoon_id bigint,
  omschrijving text not null,
  soort text not null check (soort in ('professioneel', 'informeel')),
  uren_per_week numeric(5, 2) not null check (uren_per_week > 0 and uren_per_week <= 168),
  primary key (dossier_id, id),
  foreign key (dossier_id, plan_id) references plan (dossier_id, id),
  foreign key (dossier_id, persoon_id) references persoon (dossier_id, id)
);
alter table afbouwstap enable row level security; alter table afbouwstap force row level security;
alter table urenweek enable row level security; alter table urenweek force row level security;
alter table eerdere_ondersteuning enable row level security; alter table eerdere_ondersteuning force row level security;
create policy deel on afbouwstap for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy bij_taak on afbouwstap for select to kt_app using (exists (select from inzet i
  where i.dossier_id = afbouwstap.dossier_id and i.id = afbouwstap.inzet_id));
create policy backup on afbouwstap for select to kt_backup using (true);
create policy deel on urenweek for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy bij_taak on urenweek for select to kt_app using (exists (select from inzet i
  where i.dossier_id = urenweek.dossier_id and i.id = urenweek.inzet_id));
create policy backup on urenweek for select to kt_backup using (true);
create policy deel on eerdere_ondersteuning for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy eigen_persoon on eerdere_ondersteuning for select to kt_app using (persoon_id = any ((select mijn_personen('plan'))::bigint[]));
create policy backup on eerdere_ondersteuning for select to kt_backup using (true);
grant select, insert, delete on afbouwstap, eerdere_ondersteuning to kt_app;
grant select, insert, update on urenweek to kt_app;
grant usage on all sequences in schema kt to kt_app;
