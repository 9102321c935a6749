-- Row-level security, forced, on everything that is bound to a dossier; and what each role may do.
set search_path = kt;
do $$
declare
  r record;
begin
  -- table, deel, column that names the dossier
  for r in select * from (values
      ('regie', 'kern'), ('termijn', 'kern'), ('voorziening', 'kern'),
      ('triage', 'gesprek'), ('gesprek', 'gesprek'), ('gesprek_deelnemer', 'gesprek'), ('gesprek_antwoord', 'gesprek'),
      ('toestemming', 'kern'),
      ('plan', 'plan'), ('plan_overgang', 'plan'), ('plan_akkoord', 'plan'), ('doel', 'plan'), ('evaluatie', 'plan'),
      ('inzet_reden', 'plan'), ('afweging', 'besluit'), ('verwijzing', 'besluit')) v (tabel, deel) loop
    execute format('alter table %I enable row level security', r.tabel);
    execute format('alter table %I force row level security', r.tabel);
    execute format('create policy deel on %I for all to kt_app using (dossier_id = any ((select mijn_dossiers(%L))::bigint[]))',
      r.tabel, r.deel);
  end loop;
end $$;

-- Tables whose rows carry their own deel.
alter table document enable row level security; alter table document force row level security;
create policy deel on document for all to kt_app using (
  case deel when 'besluit' then dossier_id = any ((select mijn_dossiers('besluit'))::bigint[])
    when 'plan' then dossier_id = any ((select mijn_dossiers('plan'))::bigint[])
    when 'gesprek' then dossier_id = any ((select mijn_dossiers('gesprek'))::bigint[]) else false end);
alter table tijdlijn enable row level security; alter table tijdlijn force row level security;
create policy deel on tijdlijn for all to kt_app using (
  case deel when 'kern' then dossier_id = any ((select mijn_dossiers('kern'))::bigint[])
    when 'gesprek' then dossier_id = any ((select mijn_dossiers('gesprek'))::bigint[])
    when 'plan' then dossier_id = any ((select mijn_dossiers('plan'))::bigint[])
    when 'inzet' then dossier_id = any ((select mijn_dossiers('inzet'))::bigint[])
    when 'besluit' then dossier_id = any ((select mijn_dossiers('besluit'))::bigint[])
    when 'bericht' then dossier_id = any ((select mijn_dossiers('bericht'))::bigint[]) else false end);
alter table concept enable row level security; alter table concept force row level security;
create policy eigen on concept for all to kt_app using (houder_id = wie() and
  case deel when 'kern' then dossier_id = any ((select mijn_dossiers('kern'))::bigint[])
    when 'gesprek' then dossier_id = any ((select mijn_dossiers('gesprek'))::bigint[])
    when 'plan' then dossier_id = any ((select mijn_dossiers('plan'))::bigint[])
    when 'besluit' then dossier_id = any ((select mijn_dossiers('besluit'))::bigint[]) else false end);

-- The household and its members: kern, or the one person a row narrows to.
alter table dossier enable row level security; alter table dossier force row level security;
create policy zien on dossier for select to kt_app using (id = any ((select mijn_dossiers(null))::bigint[])
  or (id = wiens_dossier() and (select toegang_stand(wiens_dossier())) = 'zien'));
create policy wijzigen on dossier for update to kt_app using (id = any ((select mijn_dossiers('kern'))::bigint[]));
alter table persoon enable row level security; alter table persoon force row level security;
create policy deel on persoon for all to kt_app using (dossier_id = any ((select mijn_dossiers('kern'))::bigint[]));
create policy eigen_client on persoon for select to kt_app using (id = any ((select mijn_personen(null))::bigint[]));

-- inzet and toewijzing: the plan's people and the inwoner see all, an aanbieder only its own client's.
alter table inzet enable row level security; alter table inzet force row level security;
create policy deel on inzet for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy eigen_client on inzet for select to kt_app using (persoon_id = any ((select mijn_personen('inzet'))::bigint[])
  and organisatie_id = any ((select mijn_houders())::bigint[]));
alter table toewijzing enable row level security; alter table toewijzing force row level security;
create policy deel on toewijzing for all to kt_app using (dossier_id = any ((select mijn_dossiers('inzet'))::bigint[]));
create policy eigen_client on toewijzing for select to kt_app using (persoon_id = any ((select mijn_personen('inzet'))::bigint[])
  and organisatie_id = any ((select mijn_houders())::bigint[]));

-- A signaal: the postvak of its wijk, or the gesprek of the dossier it became part of. The public page only adds.
alter table signaal enable row level security; alter table signaal force row level security;
create policy postvak on signaal for all to kt_app using (
  (dossier_id is null and gebied_id = any ((select mijn_postvakken())::bigint[]))
  or dossier_id = any ((select mijn_dossiers('gesprek'))::bigint[]));
create policy melden on signaal for insert to kt_app with check (dossier_id is null and status = 'nieuw');
alter table signaal_melder enable row level security; alter table signaal_melder force row level security;
create policy melden on signaal_melder for insert to kt_app with check (true);
create policy melder on signaal_melder for select to kt_app using (exists (select from signaal s where s.id = signaal_id
  and (s.dossier_id is null or s.dossier_id = any ((select mijn_dossiers('melder'))::bigint[]))));

-- Messages: of a dossier by its deel; those without one (unreadable, not ours) by the role that handles messages.
create function behandelt_berichten() returns boolean language sql stable security definer set search_path = kt as $$
  select exists (select from rol_toekenning where houder_id = wie() and rol in ('berichtenverwerker', 'consulent', 'systeem')
    and vanaf <= statement_timestamp() and (tot is null or tot > statement_timestamp()))
$$;
-- Which dossier does a toewijzing belong to? Asked by the task that reads messages, before it can narrow to one.
create function toewijzing_vinden(p_nummer int) returns table (dossier_id bigint, toewijzing_id bigint)
  language sql stable security definer set search_path = kt as $$
  select t.dossier_id, t.id from toewijzing t where t.nummer = p_nummer and behandelt_berichten()
$$;
alter table bericht enable row level security; alter table bericht force row level security;
create policy deel on bericht for all to kt_app using (
  (dossier_id is not null and dossier_id = any ((select mijn_dossiers('bericht'))::bigint[]))
  or (select behandelt_berichten()));

-- toegang is read by who knows the dossier; nobody writes it but the functions.
alter table toegang enable row level security; alter table toegang force row level security;
create policy lezen on toegang for select to kt_app using (dossier_id = any ((select mijn_dossiers('kern'))::bigint[]));
create policy functie on toegang for all to kt_functie using (true);
alter table werkregel enable row level security; alter table werkregel force row level security;
create policy lijst on werkregel for all to kt_app using (
  dossier_id = any ((select mijn_dossiers('kern'))::bigint[]) or team_id = any ((select mijn_teams_bereik())::bigint[]));
create policy functie on werkregel for all to kt_functie using (true);
create policy functie on dossier for all to kt_functie using (true);

-- The spoor: added by everybody who acts, read per dossier by who knows it, changed by nobody.
alter table spoor enable row level security; alter table spoor force row level security;
create policy schrijven on spoor for insert to kt_app with check (wie_id is not distinct from wie());
create policy lezen on spoor for select to kt_app using (wie_id = wie() or dossier_id = any ((select mijn_dossiers('kern'))::bigint[]));
create policy functie on spoor for all to kt_functie using (true);
alter table spoor_lezing enable row level security; alter table spoor_lezing force row level security;
create policy lezen on spoor_lezing for select to kt_app using (dossier_id = any ((select mijn_dossiers('kern'))::bigint[]));
create policy functie on spoor_lezing for all to kt_functie using (true);
alter table idempotentie enable row level security; alter table idempotentie force row level security;
create policy eigen on idempotentie for all to kt_app using (houder_id = coalesce(wie(), 0));
alter table sessie enable row level security; alter table sessie force row level security;
create policy functie on sessie for all to kt_functie using (true);
alter table zoeknaam enable row level security; alter table zoeknaam force row level security;
create policy schrijven on zoeknaam for insert to kt_app with check (dossier_id = any ((select mijn_dossiers('kern'))::bigint[]));
create policy functie on zoeknaam for all to kt_functie using (true);

-- The functions belong to kt_functie, which may do no more than they need.
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'kt'::regnamespace and p.prosecdef loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
grant select on all tables in schema kt to kt_functie, kt_backup;
grant insert, update on toegang, sessie, dossier, werkregel, spoor_lezing, regie to kt_functie;
create policy functie on regie for all to kt_functie using (true);
create policy functie on toewijzing for select to kt_functie using (true);
grant insert on spoor, zegel to kt_functie;
grant usage on all sequences in schema kt to kt_functie, kt_app;
grant select on installatie, beleid, houder, organisatie, gebied, gebied_postcode, team, team_gebied, medewerker, teamlid, rol_toekenning,
  dossier, toegang, spoor, spoor_lezing, spoor_afscherming, zegel, spoor_reeks, werkregel, signaal, signaal_melder, persoon, regie, triage,
  gesprek, gesprek_deelnemer, gesprek_antwoord, toestemming, plan, plan_overgang, plan_akkoord, doel, inzet, inzet_reden, evaluatie,
  afweging, document, verwijzing, toewijzing, bericht, termijn, tijdlijn, voorziening, concept, idempotentie, invoer, invoer_fout to kt_app;
grant insert on spoor, signaal, signaal_melder, persoon, regie, triage, gesprek, gesprek_deelnemer, gesprek_antwoord, toestemming,
  plan, plan_overgang, plan_akkoord, doel, inzet, inzet_reden, evaluatie, afweging, document, verwijzing, toewijzing, bericht,
  termijn, tijdlijn, voorziening, concept, idempotentie, invoer, invoer_fout, zoeknaam, houder to kt_app;
grant update on dossier, signaal, persoon, regie, triage, gesprek, gesprek_deelnemer, gesprek_antwoord, toestemming, plan, doel, inzet,
  inzet_reden, evaluatie, verwijzing, toewijzing, bericht, termijn, concept, werkregel, invoer, idempotentie to kt_app;
grant delete on concept, gesprek_deelnemer, doel, inzet, inzet_reden to kt_app;
-- A backup reads all; it needs its own policy on every forced table, because it is not the owner and not a superuser.
do $$
declare
  t record;
begin
  for t in select c.relname from pg_class c where c.relnamespace = 'kt'::regnamespace and c.relkind = 'r' and c.relrowsecurity loop
    execute format('create policy backup on %I for select to kt_backup using (true)', t.relname);
  end loop;
end $$;
-- kt_functie looks through the walls it builds: the tables its functions decide on.
create policy functie on signaal for select to kt_functie using (true);
