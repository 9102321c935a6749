-- KTG-09: the social network around the household, as drawn at the table. The card belongs to the household and goes on
-- from one gesprek to the next. Who is willing to help is proposed for the plan; what was done with that is kept here.
-- KTG-04: the question behind the question, and that the first question is confirmed as that.
set search_path = kt;
create table netwerk (
  dossier_id bigint primary key references dossier,
  methode text,
  version int not null default 1
);
create table netwerk_persoon (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  soort text not null check (soort in ('naaste', 'professional', 'open')),
  naam text not null,
  relatie text not null default '',
  bijdrage text not null default '',
  wil_helpen boolean,
  kring smallint not null check (kring between 1 and 3),
  hoek smallint not null check (hoek between 0 and 359),
  weg_op timestamptz,
  door bigint not null references houder,
  version int not null default 1,
  primary key (dossier_id, id),
  check (soort <> 'open' or wil_helpen is null)
);
create table netwerk_voorstel (
  dossier_id bigint not null,
  plan_id bigint not null,
  persoon_id bigint not null,
  inzet_id bigint,
  op timestamptz not null default now(),
  door bigint not null references houder,
  primary key (dossier_id, plan_id, persoon_id),
  foreign key (dossier_id, plan_id) references plan (dossier_id, id),
  foreign key (dossier_id, persoon_id) references netwerk_persoon (dossier_id, id),
  foreign key (dossier_id, inzet_id) references inzet (dossier_id, id) on delete cascade
);
do $$
declare
  t text;
begin
  foreach t in array array['netwerk', 'netwerk_persoon', 'netwerk_voorstel'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy deel on %I for all to kt_app using (dossier_id = any ((select mijn_dossiers(''gesprek''))::bigint[]))', t);
    execute format('create policy backup on %I for select to kt_backup using (true)', t);
    execute format('grant select, insert, update on %I to kt_app', t);
    execute format('grant select on %I to kt_backup', t);
  end loop;
end $$;

alter table gesprek add column achterliggende_vraag text not null default '',
  add column vraag_is_achterliggend boolean not null default false;
alter table plan add column achterliggende_vraag text not null default '';
