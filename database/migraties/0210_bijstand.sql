-- KTG-17: whether bijstand or a participatievoorziening plays a role beside the Wmo-vraag, who is the contact at Sociale
-- Zaken, and which toestemming lets that contact read along. One row per dossier: a later gesprek asks it of what stands
-- here, and an answer "nee" leaves the contact that was written. The goal in the plan is the topic; once in a plan.
set search_path = kt;
create table bijstand (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  antwoord text not null check (antwoord in ('nee', 'bijstand', 'participatievoorziening', 'beide', 'weet_niet')),
  persoon_id bigint,
  consulent_id bigint references houder,
  contact_naam text check (btrim(contact_naam) <> ''),
  contact_bereikbaar text,
  toestemming_id bigint,
  plan_id bigint,
  doel_id bigint,
  door bigint not null references houder,
  op timestamptz not null default clock_timestamp(),
  version int not null default 1,
  primary key (dossier_id, id),
  unique (dossier_id),
  foreign key (dossier_id, persoon_id) references persoon (dossier_id, id),
  foreign key (dossier_id, toestemming_id) references toestemming (dossier_id, id),
  foreign key (dossier_id, plan_id) references plan (dossier_id, id),
  -- Who takes the goal out of the plan keeps the rest; it does not come back by itself.
  foreign key (dossier_id, doel_id) references doel (dossier_id, id) on delete set null (doel_id),
  check (antwoord in ('nee', 'weet_niet') or (persoon_id is not null and contact_naam is not null)),
  check (consulent_id is null or contact_naam is not null)
);
create index bijstand_doel on bijstand (dossier_id, doel_id) where doel_id is not null;
alter table bijstand enable row level security; alter table bijstand force row level security;
create policy deel on bijstand for all to kt_app using (dossier_id = any ((select mijn_dossiers('gesprek'))::bigint[]));
create policy functie on bijstand for select to kt_functie using (true);
create policy backup on bijstand for select to kt_backup using (true);
grant select, insert, update on bijstand to kt_app;
grant select on bijstand to kt_functie, kt_backup;
grant usage on all sequences in schema kt to kt_app;
