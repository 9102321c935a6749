-- In which doelgroep of the convenant a huishouden falls, with its risicofactoren, and the preventie that was offered
-- to who has no vraag (003 Convenant, Doelgroep; TRI-21). It hangs on the signaal: no dossier is needed for it.
set search_path = kt;
create table signaal_doelgroep (
  signaal_id bigint not null references signaal,
  id bigint generated always as identity,
  leeftijd int check (leeftijd between 0 and 120),
  kenmerken text[] not null,
  heeft_vraag boolean not null,
  voorstel text[] not null,
  groepen text[] not null check (groepen <@ array['ouderen', 'beperking', 'sociaal_kwetsbaar', 'risico']),
  vervolg text not null check (vervolg in ('preventie', 'verder')),
  reden text,
  beleid_versie int not null,
  door bigint not null references houder,
  op timestamptz not null default now(),
  primary key (signaal_id, id),
  check (vervolg = 'verder' or not heeft_vraag)
);
create table signaal_aanbod (
  signaal_id bigint not null,
  doelgroep_id bigint not null,
  voorziening_id bigint not null references sociale_kaart_item,
  primary key (signaal_id, doelgroep_id, voorziening_id),
  foreign key (signaal_id, doelgroep_id) references signaal_doelgroep
);
create index signaal_aanbod_voorziening on signaal_aanbod (voorziening_id);

do $$
declare
  t text;
begin
  foreach t in array array['signaal_doelgroep', 'signaal_aanbod'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy backup on %I for select to kt_backup using (true)', t);
    execute format('create policy functie on %I for select to kt_functie using (true)', t);
    execute format('grant select, insert on %I to kt_app', t);
    execute format('grant select on %I to kt_functie, kt_backup', t);
    -- Whoever sees the signaal sees it; the wall of signaal holds inside this question.
    execute format('create policy signaal on %I for all to kt_app using (exists (select from signaal s where s.id = signaal_id))', t);
  end loop;
end $$;
grant usage on all sequences in schema kt to kt_functie, kt_app;
