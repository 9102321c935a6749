-- What was tried before a specialist (TRI-16), and the instruments that were filled in for a household: each time a row,
-- with the version of the beleid whose questions it answers (TRI-13, TRI-14, TRI-18).
set search_path = kt;
alter table triage add column lichte_hulp jsonb;
create table afname (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  persoon_id bigint not null,
  instrument text not null check (instrument in ('screening_1', 'screening_2', 'checklist', 'matrix')),
  onderdeel text,
  antwoorden jsonb not null,
  uitkomst text,
  op date not null,
  beleid_versie int not null references beleid,
  door bigint not null references houder,
  vastgelegd_op timestamptz not null default now(),
  primary key (dossier_id, id),
  foreign key (dossier_id, persoon_id) references persoon (dossier_id, id)
);
create index afname_persoon on afname (dossier_id, persoon_id, instrument, op);
alter table afname enable row level security; alter table afname force row level security;
create policy deel on afname for all to kt_app using (dossier_id = any ((select mijn_dossiers('gesprek'))::bigint[]));
create policy backup on afname for select to kt_backup using (true);
grant select, insert on afname to kt_app;
grant select on afname to kt_backup;
grant usage on all sequences in schema kt to kt_functie, kt_app;
