-- KTG-19: what was given at the table when no plan follows. PLAN-18: whether this becomes support for a longer time.
set search_path = kt;
alter table gesprek add column structureel boolean,
  add column gegeven text[] not null default '{}' check (gegeven <@ array['informatie', 'advies', 'kortdurende_hulp']),
  add column gegeven_tekst text not null default '';

-- A vraag that was handled at the table, once for all visits about it; and nothing of whom it was. A vraag that became
-- a plan in one of them is no simple one, and a vraag with a visit still to come is not handled.
create function afgehandelde_vragen(p_van date, p_tot date) returns table (gebied_id bigint, gegeven text[], contacten int)
  language sql stable security definer set search_path = kt as $$
  with recursive keten as (
    select g.dossier_id, g.id as laatste, g.gebied_id, g.gegeven, g.uitkomst, g.vervolg_op, 1 as nr from (
      select x.*, s.gebied_id from gesprek x join dossier s on s.id = x.dossier_id
      where x.status = 'afgesloten' and x.soort = 'keukentafel' and x.gehouden_op between p_van and p_tot
        and s.gebied_id = any (mijn_postvakken())
        and not exists (select from gesprek v where v.dossier_id = x.dossier_id and v.vervolg_op = x.id)) g
    union all
    select k.dossier_id, k.laatste, k.gebied_id, e.gegeven, e.uitkomst, e.vervolg_op, k.nr + 1
    from keten k join gesprek e on e.dossier_id = k.dossier_id and e.id = k.vervolg_op)
  select k.gebied_id, array(select distinct w from keten z, unnest(z.gegeven) w
      where z.dossier_id = k.dossier_id and z.laatste = k.laatste order by 1), max(k.nr)
  from keten k group by k.dossier_id, k.laatste, k.gebied_id having bool_and(k.uitkomst = 'advies')
$$;
revoke execute on function afgehandelde_vragen(date, date) from public;
grant execute on function afgehandelde_vragen(date, date) to kt_app;
alter function afgehandelde_vragen(date, date) owner to kt_functie;
