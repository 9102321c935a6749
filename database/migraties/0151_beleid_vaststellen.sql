-- ALG-02: the functioneel beheerder sets a new version of the beleid; a case keeps the version it began with, unless
-- it is said that what runs goes along, and then only when no case would hold what the new version does not have.
set search_path = kt;
grant insert on beleid to kt_functie;
grant select on doel, gesprek, inzet, plan, toewijzing, regie, beleid, dossier to kt_functie;
grant update (beleid_versie) on dossier, plan to kt_functie;
do $$
declare
  t text;
begin
  foreach t in array array['doel', 'gesprek', 'inzet', 'plan'] loop
    execute format('create policy functie_beleid on %I for select to kt_functie using (true)', t);
  end loop;
end $$;
create policy functie_beleid_zetten on plan for update to kt_functie using (true);

create function beleid_beheert() returns void language plpgsql stable security definer set search_path = kt as $$
begin
  if not heeft_rol(array['functioneel_beheerder']) then
    raise exception 'alleen de functioneel beheerder' using errcode = '42501'; end if;
end $$;
-- Every version with who set it, and how many open dossiers work with it.
create function beleid_versies() returns table (versie int, geldig_vanaf date, titel text, reden text, door text, op timestamptz, lopend int)
  language plpgsql stable security definer set search_path = kt as $$
begin
  perform beleid_beheert();
  return query select b.versie, b.geldig_vanaf, b.document ->> 'titel', b.reden, h.naam, b.vastgesteld_op,
      (select count(*)::int from dossier d where d.beleid_versie = b.versie and d.status = 'open')
    from beleid b left join houder h on h.id = b.vastgesteld_door order by b.versie desc;
end $$;
-- Open dossiers that hold a leefgebied, trede, product or role that is not among these. The kenmerk tells where to look;
-- what is in the dossier stays closed to who manages the beleid.
create function beleid_wezen(p_leefgebieden text[], p_treden text[], p_producten text[], p_rollen text[], p_limiet int)
  returns table (kenmerk text, soort text, waarde text) language plpgsql stable security definer set search_path = kt as $$
begin
  perform beleid_beheert();
  return query select distinct d.kenmerk, x.soort, x.waarde from (
      select p.dossier_id, 'leefgebied' as soort, o.leefgebied as waarde from plan p join doel o on o.dossier_id = p.dossier_id and o.plan_id = p.id
        where p.status <> 'afgesloten' and o.leefgebied is not null and o.leefgebied <> all (p_leefgebieden)
      union all select g.dossier_id, 'leefgebied', l from gesprek g, unnest(g.leefgebieden) l
        where g.status <> 'afgesloten' and l <> all (p_leefgebieden)
      union all select p.dossier_id, 'trede', i.trede from plan p join inzet i on i.dossier_id = p.dossier_id and i.plan_id = p.id
        where p.status <> 'afgesloten' and i.status <> 'gestopt' and i.trede <> all (p_treden)
      union all select p.dossier_id, 'product', i.product from plan p join inzet i on i.dossier_id = p.dossier_id and i.plan_id = p.id
        where p.status <> 'afgesloten' and i.status <> 'gestopt' and i.product is not null and i.product <> all (p_producten)
      union all select t.dossier_id, 'product', t.product from toewijzing t
        where t.status not in ('gestopt', 'afgekeurd') and t.product <> all (p_producten)
      union all select r.dossier_id, 'regierol', r.rol from regie r where r.tot is null and r.rol <> all (p_rollen)
    ) x join dossier d on d.id = x.dossier_id where d.status = 'open' order by 1, 2, 3 limit p_limiet;
end $$;
-- The document was validated and compared before; one number, one version. Answers how many running dossiers went along.
create function beleid_vaststellen(p_versie int, p_geldig_vanaf date, p_document jsonb, p_reden text, p_ook_lopend boolean) returns int
  language plpgsql security definer set search_path = kt as $$
declare
  d bigint; aantal int := 0;
begin
  perform beleid_beheert();
  perform pg_advisory_xact_lock(7251005);
  if p_versie <> (select max(versie) + 1 from beleid) then return -1; end if;
  insert into beleid (versie, geldig_vanaf, document, reden, vastgesteld_door) values (p_versie, p_geldig_vanaf, p_document, p_reden, wie());
  if not p_ook_lopend then return 0; end if;
  for d in update dossier set beleid_versie = p_versie where status = 'open' returning id loop
    update plan set beleid_versie = p_versie where dossier_id = d and status <> 'afgesloten';
    insert into tijdlijn (dossier_id, wie_id, deel, gebeurtenis, gegevens)
      values (d, wie(), 'kern', 'beleid.gewijzigd', jsonb_build_object('versie', p_versie));
    aantal := aantal + 1;
  end loop;
  return aantal;
end $$;
do $$
declare
  f text;
begin
  foreach f in array array['beleid_beheert()', 'beleid_versies()', 'beleid_wezen(text[],text[],text[],text[],int)',
      'beleid_vaststellen(int,date,jsonb,text,boolean)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
