-- TRI-12: the buurt- en dorpskamers of a team, when they are open, and which beroepskracht is there or on call
-- (004 §3.1 Werkwijze). Times are those of the clock on the wall. Nothing here concerns a dossier.
set search_path = kt;
create table kamer (
  id bigint generated always as identity primary key,
  team_id bigint not null references team,
  gebied_id bigint not null references gebied,
  naam text not null check (btrim(naam) <> ''),
  -- whom to ring when nobody stands on the rooster: a name or a functie, with a work number
  achterwacht text not null check (btrim(achterwacht) <> ''),
  achterwacht_telefoon text not null check (btrim(achterwacht_telefoon) <> ''),
  tot date,
  door bigint not null references houder,
  version int not null default 1
);
create index kamer_team on kamer (team_id) where tot is null;
create index kamer_gebied on kamer (gebied_id);
create table kamer_opening (
  kamer_id bigint not null references kamer,
  weekdag int not null check (weekdag between 1 and 7),
  van time not null,
  tot time not null,
  primary key (kamer_id, weekdag),
  check (van < tot)
);
create table kamer_dicht (
  kamer_id bigint not null references kamer,
  dag date not null,
  door bigint not null references houder,
  primary key (kamer_id, dag)
);
-- Which vrijwilligers receive people here: they see this kamer and no other.
create table kamer_vrijwilliger (
  kamer_id bigint not null references kamer,
  medewerker_id bigint not null references medewerker,
  primary key (kamer_id, medewerker_id)
);
create index kamer_vrijwilliger_wie on kamer_vrijwilliger (medewerker_id);
create table kamer_dienst (
  id bigint generated always as identity primary key,
  kamer_id bigint not null references kamer,
  medewerker_id bigint not null references medewerker,
  soort text not null check (soort in ('aanwezig', 'bereikbaar')),
  telefoon text check (btrim(telefoon) <> ''),
  -- every week on this day of the week, or on this one day
  weekdag int check (weekdag between 1 and 7),
  dag date,
  van time not null,
  tot time not null,
  vanaf date not null,
  -- from this day on it holds no more
  vervalt_op date,
  door bigint not null references houder,
  version int not null default 1,
  unique (kamer_id, id),
  check (van < tot),
  check ((weekdag is null) <> (dag is null)),
  check (soort = 'aanwezig' or telefoon is not null)
);
create index kamer_dienst_wie on kamer_dienst (medewerker_id);
-- On this day somebody is not there: ill, on leave.
create table kamer_uitval (
  kamer_id bigint not null,
  dienst_id bigint not null,
  dag date not null,
  door bigint not null references houder,
  primary key (dienst_id, dag),
  foreign key (kamer_id, dienst_id) references kamer_dienst (kamer_id, id)
);
create index kamer_uitval_kamer on kamer_uitval (kamer_id, dienst_id);

do $$
declare
  t text;
begin
  foreach t in array array['kamer', 'kamer_opening', 'kamer_dicht', 'kamer_vrijwilliger', 'kamer_dienst', 'kamer_uitval'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy backup on %I for select to kt_backup using (true)', t);
    execute format('create policy functie on %I for select to kt_functie using (true)', t);
    execute format('grant select, insert on %I to kt_app', t);
    execute format('grant select on %I to kt_functie, kt_backup', t);
  end loop;
end $$;
grant update (gebied_id, naam, achterwacht, achterwacht_telefoon, tot, version) on kamer to kt_app;
grant update (vervalt_op, version) on kamer_dienst to kt_app;
grant delete on kamer_opening, kamer_dicht, kamer_vrijwilliger, kamer_uitval to kt_app;
grant usage on all sequences in schema kt to kt_app;

set local role kt_functie;
-- The teams one works in as sociaal werker or teamleider.
create function mijn_kamerteams() returns bigint[]
  language sql stable security definer set search_path = kt as $$
  select case when heeft_rol(array['sociaal_werker', 'teamleider']) then
    coalesce((select array_agg(distinct l.team_id) from teamlid l where l.medewerker_id = wie()
      and l.vanaf <= statement_timestamp() and (l.tot is null or l.tot > statement_timestamp())), '{}') else '{}' end
$$;
-- The kamers of those teams.
create function teamkamers() returns bigint[]
  language sql stable security definer set search_path = kt as $$
  select coalesce((select array_agg(k.id) from kamer k where k.team_id = any (mijn_kamerteams())), '{}')
$$;
-- The kamers in which one receives people as vrijwilliger.
create function ontvangstkamers() returns bigint[]
  language sql stable security definer set search_path = kt as $$
  select case when heeft_rol(array['vrijwilliger']) then
    coalesce((select array_agg(v.kamer_id) from kamer_vrijwilliger v where v.medewerker_id = wie()), '{}') else '{}' end
$$;
-- Where somebody of an own team is present, also in kamers of another team: nobody is in two places at once.
create function aanwezigheid_van(p_medewerker bigint)
  returns table (id bigint, kamer_id bigint, kamer text, weekdag int, dag date, van time, tot time, vanaf date, vervalt_op date, uitval date[])
  language sql stable security definer set search_path = kt as $$
  select d.id, d.kamer_id, k.naam, d.weekdag, d.dag, d.van, d.tot, d.vanaf, d.vervalt_op,
    array(select u.dag from kamer_uitval u where u.dienst_id = d.id)
  from kamer_dienst d join kamer k on k.id = d.kamer_id and k.tot is null
  where d.medewerker_id = p_medewerker and d.soort = 'aanwezig'
    and exists (select from teamlid l where l.medewerker_id = p_medewerker and l.team_id = any (mijn_kamerteams())
      and l.vanaf <= statement_timestamp() and (l.tot is null or l.tot > statement_timestamp()))
$$;
revoke execute on function mijn_kamerteams(), teamkamers(), ontvangstkamers(), aanwezigheid_van(bigint) from public;
grant execute on function mijn_kamerteams(), teamkamers(), ontvangstkamers(), aanwezigheid_van(bigint) to kt_app, kt_functie;
reset role;

create policy lezen on kamer for select to kt_app using (
  team_id = any ((select mijn_kamerteams())::bigint[]) or id = any ((select ontvangstkamers())::bigint[]));
create policy maken on kamer for insert to kt_app with check (
  heeft_rol(array['teamleider']) and team_id = any ((select mijn_kamerteams())::bigint[]));
create policy wijzigen on kamer for update to kt_app using (
  heeft_rol(array['teamleider']) and team_id = any ((select mijn_kamerteams())::bigint[]));
-- A vrijwilliger sees of the others only that somebody is there, not which vrijwilligers.
create policy lezen on kamer_vrijwilliger for select to kt_app using (
  kamer_id = any ((select teamkamers())::bigint[]) or medewerker_id = wie());
do $$
declare
  t text;
begin
  foreach t in array array['kamer_opening', 'kamer_dicht', 'kamer_dienst', 'kamer_uitval'] loop
    execute format('create policy lezen on %I for select to kt_app using (kamer_id = any ((select teamkamers())::bigint[])
      or kamer_id = any ((select ontvangstkamers())::bigint[]))', t);
  end loop;
  foreach t in array array['kamer_opening', 'kamer_dicht', 'kamer_vrijwilliger'] loop
    execute format('create policy zetten on %I for insert to kt_app with check (heeft_rol(array[''teamleider''])
      and kamer_id = any ((select teamkamers())::bigint[]))', t);
    execute format('create policy weghalen on %I for delete to kt_app using (heeft_rol(array[''teamleider''])
      and kamer_id = any ((select teamkamers())::bigint[]))', t);
  end loop;
end $$;
-- The teamleider makes the rooster; who stands on it, the own lines.
create policy zetten on kamer_dienst for insert to kt_app with check (
  kamer_id = any ((select teamkamers())::bigint[]) and (medewerker_id = wie() or heeft_rol(array['teamleider'])));
create policy wijzigen on kamer_dienst for update to kt_app using (
  kamer_id = any ((select teamkamers())::bigint[]) and (medewerker_id = wie() or heeft_rol(array['teamleider'])));
create policy zetten on kamer_uitval for insert to kt_app with check (kamer_id = any ((select teamkamers())::bigint[])
  and (heeft_rol(array['teamleider']) or exists (select from kamer_dienst d where d.id = dienst_id and d.medewerker_id = wie())));
create policy weghalen on kamer_uitval for delete to kt_app using (kamer_id = any ((select teamkamers())::bigint[])
  and (heeft_rol(array['teamleider']) or exists (select from kamer_dienst d where d.id = dienst_id and d.medewerker_id = wie())));
