-- Who comes at home tells what they notice (SIG-13), the wijknetwerk that signals (SIG-03), and how long it takes before
-- somebody is spoken to and helped (SIG-14).
set search_path = kt;
create table thuissignaal (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  persoon_id bigint not null,
  plan_id bigint,
  onderwerp text not null,
  toelichting text,
  door bigint not null references houder,
  op timestamptz not null default now(),
  afgehandeld_op timestamptz,
  afgehandeld_door bigint references houder,
  actie text,
  primary key (dossier_id, id),
  foreign key (dossier_id, persoon_id) references persoon (dossier_id, id),
  foreign key (dossier_id, plan_id) references plan (dossier_id, id),
  check ((afgehandeld_op is null) = (afgehandeld_door is null))
);
alter table thuissignaal enable row level security; alter table thuissignaal force row level security;
-- Read as every signaal of a dossier: with the deel gesprek. Who told it sees the own ones, to know that it arrived.
create policy deel on thuissignaal for all to kt_app using (dossier_id = any ((select mijn_dossiers('gesprek'))::bigint[]));
create policy eigen on thuissignaal for select to kt_app using (door = wie()
  and (dossier_id = any ((select mijn_dossiers('inzet'))::bigint[]) or persoon_id = any ((select mijn_personen('inzet'))::bigint[])));
create policy functie on thuissignaal for all to kt_functie using (true) with check (true);
create policy backup on thuissignaal for select to kt_backup using (true);
grant select, update on thuissignaal to kt_app;
grant select, insert on thuissignaal to kt_functie;
grant select on thuissignaal to kt_backup;

-- Told by who holds inzet of this person now; it lands on the plan that runs, and in the timeline of who reads the
-- gesprek. Null when this is not one's client: nothing is told of who lives there.
create function thuissignaal_melden(p_dossier bigint, p_persoon bigint, p_onderwerp text, p_toelichting text) returns bigint
  language plpgsql security definer set search_path = kt as $$
declare
  nieuw bigint;
begin
  if is_uitgesloten(p_dossier) or not exists (select from toegang t where t.dossier_id = p_dossier
      and t.houder_id = any (mijn_houders()) and t.deel = 'inzet' and (t.persoon_id is null or t.persoon_id = p_persoon)
      and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp()))
    or not exists (select from persoon p where p.dossier_id = p_dossier and p.id = p_persoon
      and (p.lid_tot is null or p.lid_tot > (now() at time zone 'Europe/Amsterdam')::date)) then return null; end if;
  insert into thuissignaal (dossier_id, persoon_id, plan_id, onderwerp, toelichting, door)
    values (p_dossier, p_persoon, (select id from plan where dossier_id = p_dossier and status <> 'afgesloten' limit 1),
      p_onderwerp, p_toelichting, wie()) returning id into nieuw;
  insert into tijdlijn (dossier_id, wie_id, deel, gebeurtenis, object_id, gegevens)
    values (p_dossier, wie(), 'gesprek', 'thuissignaal.gemeld', nieuw, '{}');
  return nieuw;
end $$;
-- The clients of who comes at home: the persons whose inzet one holds, with the dossier and its beleid.
create function thuisclienten() returns table (dossier_id bigint, persoon_id bigint, naam text, beleid_versie int)
  language sql stable security definer set search_path = kt as $$
  select distinct p.dossier_id, p.id, concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam), d.beleid_versie
  from toegang t join dossier d on d.id = t.dossier_id and d.status = 'open'
    join persoon p on p.dossier_id = t.dossier_id and (t.persoon_id is null or t.persoon_id = p.id)
  where t.houder_id = any (mijn_houders()) and t.deel = 'inzet' and t.vanaf <= statement_timestamp()
    and (t.tot is null or t.tot > statement_timestamp()) and not is_uitgesloten(t.dossier_id)
    and (p.lid_tot is null or p.lid_tot > (now() at time zone 'Europe/Amsterdam')::date)
  order by 3, 2 limit 500
$$;

-- The tweede ring: who signals in a wijk. Of the whole gemeente in the gebied of the stad.
create table signaleerder (
  id bigint generated always as identity primary key,
  gebied_id bigint not null references gebied,
  meldertype text not null,
  naam text not null,
  organisatie text, telefoon text, email text,
  tot date,
  door bigint not null references houder,
  version int not null default 1
);
create index signaleerder_gebied on signaleerder (gebied_id);
alter table signaleerder enable row level security; alter table signaleerder force row level security;
create policy wijk on signaleerder for all to kt_app using (gebied_id = any ((select mijn_postvakken())::bigint[]));
create policy functie on signaleerder for select to kt_functie using (true);
create policy backup on signaleerder for select to kt_backup using (true);
grant select, insert, update on signaleerder to kt_app;
grant select on signaleerder to kt_functie, kt_backup;
-- Who it was stands with the melder, behind the same wall (SIG-17); the place is no person.
alter table signaal_melder add column signaleerder_id bigint references signaleerder;
alter table signaal add column plek text;

-- Counts only: also of signalen that belong to a dossier one may not see. Of the wijken one works in.
create function signalen_per_melder(p_van date, p_tot date) returns table (gebied_id bigint, melder_type text, plek text, aantal int)
  language sql stable security definer set search_path = kt as $$
  select s.gebied_id, s.melder_type, s.plek, count(*)::int from signaal s
  where s.gebied_id = any (mijn_postvakken())
    and (s.ontvangen_op at time zone 'Europe/Amsterdam')::date between p_van and p_tot
  group by 1, 2, 3
$$;
create function signalen_per_signaleerder() returns table (signaleerder_id bigint, aantal int)
  language sql stable security definer set search_path = kt as $$
  select m.signaleerder_id, count(*)::int from signaal_melder m join signaleerder x on x.id = m.signaleerder_id
  where x.gebied_id = any (mijn_postvakken()) group by 1
$$;
-- Three days of each aanmelding, and nothing of whom it is: received, first spoken to, support begun (SIG-14).
create function doorlooptijden(p_van date, p_tot date)
  returns table (gebied_id bigint, aanmelding date, contact date, start date)
  language sql stable security definer set search_path = kt as $$
  select s.gebied_id, s.dag,
    least((select min(p.op) from signaal_poging p where p.signaal_id = s.id and p.is_contact),
      (select min(g.gehouden_op) from gesprek g where g.dossier_id = s.dossier_id and g.gehouden_op >= s.dag)),
    least((select min(coalesce(i.vanaf, (i.status_op at time zone 'Europe/Amsterdam')::date)) from inzet i
        where i.dossier_id = s.dossier_id and i.status in ('gestart', 'gestopt')
          and coalesce(i.vanaf, (i.status_op at time zone 'Europe/Amsterdam')::date) >= s.dag),
      (select min(t.gestart_op) from toewijzing t where t.dossier_id = s.dossier_id and t.gestart_op >= s.dag))
  from (select x.id, x.gebied_id, x.dossier_id, (x.ontvangen_op at time zone 'Europe/Amsterdam')::date as dag from signaal x
    where x.gebied_id = any (mijn_postvakken())) s
  where s.dag between p_van and p_tot
$$;

do $$
declare
  t text;
begin
  foreach t in array array['inzet', 'gesprek', 'signaal_melder'] loop
    if not exists (select from pg_policies where schemaname = 'kt' and tablename = t and 'kt_functie' = any (roles)) then
      execute format('create policy functie on %I for select to kt_functie using (true)', t);
    end if;
  end loop;
  foreach t in array array['thuissignaal_melden(bigint,bigint,text,text)', 'thuisclienten()', 'signalen_per_melder(date,date)',
      'signalen_per_signaleerder()', 'doorlooptijden(date,date)'] loop
    execute format('revoke execute on function %s from public', t);
    execute format('grant execute on function %s to kt_app', t);
    execute format('alter function %s owner to kt_functie', t);
  end loop;
end $$;
grant usage on all sequences in schema kt to kt_functie, kt_app;
