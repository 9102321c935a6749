-- How a signaal is followed up: who judged that it is taken up and by which pijler (SIG-08), the outreachend team for who
-- does not ask (SIG-07), every attempt to get in touch (SIG-07, SIG-14), and vragen of a whole wijk (SIG-05).
set search_path = kt;
alter table signaal add column vraagt_zelf_niet boolean not null default false,
  add column outreachteam_id bigint references team;
create index signaal_outreach on signaal (outreachteam_id) where outreachteam_id is not null;
-- The outreachend team sees what was given to it, in whatever wijk, until it belongs to a dossier.
create policy outreach on signaal for all to kt_app using (
  dossier_id is null and outreachteam_id = any ((select mijn_houders())::bigint[]));

create table signaal_inschatting (
  signaal_id bigint not null references signaal,
  id bigint generated always as identity,
  opgepakt boolean not null,
  door text check (door in ('sociale_basis', 'basisondersteuning', 'aanvullend')),
  waar text,
  beoordelaar_id bigint not null references houder,
  op timestamptz not null default now(),
  primary key (signaal_id, id),
  check (opgepakt = (door is not null))
);
create table signaal_poging (
  signaal_id bigint not null references signaal,
  id bigint generated always as identity,
  op date not null,
  wijze text not null,
  resultaat text not null,
  is_contact boolean not null,
  toelichting text,
  door bigint not null references houder,
  vastgelegd_op timestamptz not null default now(),
  primary key (signaal_id, id)
);
-- A vraag of the wijk holds no person and makes no dossier; `signaal_id` when it came in as one.
create table collectieve_vraag (
  id bigint generated always as identity primary key,
  kenmerk text not null unique,
  gebied_id bigint not null references gebied,
  signaal_id bigint unique references signaal,
  vraag text not null,
  kanaal text not null,
  status text not null default 'nieuw' check (status in ('nieuw', 'opgepakt', 'klaar')),
  afspraak text,
  ontvangen_op timestamptz not null,
  door bigint not null references houder,
  version int not null default 1
);
create index collectieve_vraag_gebied on collectieve_vraag (gebied_id, ontvangen_op);
create sequence collectieve_vraag_kenmerk as int;

do $$
declare
  t text;
begin
  foreach t in array array['signaal_inschatting', 'signaal_poging', 'collectieve_vraag'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy backup on %I for select to kt_backup using (true)', t);
    execute format('create policy functie on %I for select to kt_functie using (true)', t);
    execute format('grant select, insert on %I to kt_app', t);
    execute format('grant select on %I to kt_functie, kt_backup', t);
  end loop;
  -- Whoever sees the signaal sees how it was followed up; the wall of signaal holds inside this question.
  foreach t in array array['signaal_inschatting', 'signaal_poging'] loop
    execute format('create policy signaal on %I for all to kt_app using (exists (select from signaal s where s.id = signaal_id))', t);
  end loop;
end $$;
create policy wijk on collectieve_vraag for all to kt_app using (gebied_id = any ((select mijn_postvakken())::bigint[]));
grant update on collectieve_vraag to kt_app;
grant usage on all sequences in schema kt to kt_functie, kt_app;
