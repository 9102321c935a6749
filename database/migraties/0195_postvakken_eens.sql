-- Counts over a wijk ask once which postvakken somebody works: as a filter the function ran again for every signaal.
set search_path = kt;
set local role kt_functie;
create or replace function signalen_per_melder(p_van date, p_tot date) returns table (gebied_id bigint, melder_type text, plek text, aantal int)
  language sql stable security definer set search_path = kt as $$
  select s.gebied_id, s.melder_type, s.plek, count(*)::int from signaal s
  where s.gebied_id = any ((select mijn_postvakken())::bigint[])
    and (s.ontvangen_op at time zone 'Europe/Amsterdam')::date between p_van and p_tot
  group by 1, 2, 3
$$;
create or replace function signalen_per_signaleerder() returns table (signaleerder_id bigint, aantal int)
  language sql stable security definer set search_path = kt as $$
  select m.signaleerder_id, count(*)::int from signaal_melder m join signaleerder x on x.id = m.signaleerder_id
  where x.gebied_id = any ((select mijn_postvakken())::bigint[]) group by 1
$$;
create or replace function doorlooptijden(p_van date, p_tot date)
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
    where x.gebied_id = any ((select mijn_postvakken())::bigint[])) s
  where s.dag between p_van and p_tot
$$;
create or replace function afgehandelde_vragen(p_van date, p_tot date) returns table (gebied_id bigint, gegeven text[], contacten int)
  language sql stable security definer set search_path = kt as $$
  with recursive keten as (
    select g.dossier_id, g.id as laatste, g.gebied_id, g.gegeven, g.uitkomst, g.vervolg_op, 1 as nr from (
      select x.*, s.gebied_id from gesprek x join dossier s on s.id = x.dossier_id
      where x.status = 'afgesloten' and x.soort = 'keukentafel' and x.gehouden_op between p_van and p_tot
        and s.gebied_id = any ((select mijn_postvakken())::bigint[])
        and not exists (select from gesprek v where v.dossier_id = x.dossier_id and v.vervolg_op = x.id)) g
    union all
    select k.dossier_id, k.laatste, k.gebied_id, e.gegeven, e.uitkomst, e.vervolg_op, k.nr + 1
    from keten k join gesprek e on e.dossier_id = k.dossier_id and e.id = k.vervolg_op)
  select k.gebied_id, array(select distinct w from keten z, unnest(z.gegeven) w
      where z.dossier_id = k.dossier_id and z.laatste = k.laatste order by 1), max(k.nr)
  from keten k group by k.dossier_id, k.laatste, k.gebied_id having bool_and(k.uitkomst = 'advies')
$$;
reset role;
