-- Step 3: the gesprek keeps what is postponed and who saved last, a toestemming keeps who gave it, and toegang
-- can be narrowed to one gesprek (KTG-15) or, by toestemming, to one person of the household (KTG-06).
set search_path = kt;

alter table gesprek add column later text[] not null default '{}';
alter table gesprek add column clientondersteuning_gewenst boolean;
alter table gesprek add column gewijzigd_door bigint references houder;
alter table gesprek add column gewijzigd_op timestamptz not null default now();
alter table gesprek_deelnemer add column houder_id bigint references houder;
grant delete on gesprek_antwoord to kt_app;

-- Below 16 somebody else of the household gives it; from 12 the child says so too (Wmo 5.3.2).
alter table toestemming add column gegeven_door bigint;
alter table toestemming add column kind_stemt_in boolean;
alter table toestemming add column ingetrokken_door bigint references houder;
alter table toestemming add foreign key (dossier_id, gegeven_door) references persoon (dossier_id, id);
create policy functie on toestemming for select to kt_functie using (true);

alter table toegang add column gesprek_id bigint;
create index toegang_gesprek on toegang (houder_id) where gesprek_id is not null;
create index toegang_toestemming on toegang (houder_id, dossier_id) where grondslag = 'toestemming' and persoon_id is not null;

-- A toestemming is one person's. What belongs to the household (plan, gesprek) opens when every member has given
-- it, and closes again when a member joins who has not.
create function toestemming_dekt(p_dossier bigint, p_deel text) returns boolean
  language sql stable security definer set search_path = kt as $$
  select exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders())
      and t.grondslag = 'toestemming' and t.persoon_id is not null)
    and not exists (select from persoon p where p.dossier_id = p_dossier
      and (p.lid_tot is null or p.lid_tot > (statement_timestamp() at time zone 'Europe/Amsterdam')::date)
      and not exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders())
        and t.grondslag = 'toestemming' and t.persoon_id = p.id and (p_deel is null or t.deel = p_deel)
        and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())))
$$;
-- The gesprekken somebody may see without seeing the deel: the cliëntondersteuner whom the inwoner asked.
create function mijn_gesprekken() returns bigint[] language sql stable security definer set search_path = kt as $$
  select coalesce((select array_agg(t.gesprek_id) from toegang t
    where t.houder_id = any (mijn_houders()) and t.gesprek_id is not null
      and (wiens_dossier() is null or t.dossier_id = wiens_dossier())
      and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())
      and not is_uitgesloten(t.dossier_id)), '{}')
$$;
-- Which delen may the person acting write? For `mag` on what is read; a handeling asks dossier_vergrendelen.
create function mijn_schrijfdelen(p_dossier bigint) returns text[]
  language sql stable security definer set search_path = kt as $$
  select case when is_uitgesloten(p_dossier) then '{}' else coalesce((select array_agg(distinct x.deel) from (
    select t.deel from toegang t
      where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders()) and t.recht = 'schrijven'
        and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())
    union all select unnest(b.delen) from bereik b join dossier d on d.id = p_dossier
      where b.houder_id = wie() and b.recht = 'schrijven' and not d.afgeschermd
        and (b.soort = 'installatie' or b.team_id = d.team_id)
        and b.vanaf <= statement_timestamp() and (b.tot is null or b.tot > statement_timestamp())) x), '{}') end
$$;
-- Who sees a dossier by a scope and not by a row of its own: the inwoner is told of them too (PRI-01).
create function dossier_bereik(p_dossier bigint)
  returns table (houder_id bigint, naam text, functie text, organisatie text, delen text[], recht text, bron text, vanaf timestamptz)
  language sql stable security definer set search_path = kt as $$
  select h.id, h.naam, m.functie, o.naam, b.delen, b.recht, b.bron, b.vanaf
  from dossier d join bereik b on b.soort = 'installatie' or b.team_id = d.team_id
    join houder h on h.id = b.houder_id join medewerker m on m.id = h.id join houder o on o.id = m.organisatie_id
  where d.id = p_dossier and not d.afgeschermd and p_dossier = any (mijn_dossiers('kern'))
    and b.vanaf <= statement_timestamp() and (b.tot is null or b.tot > statement_timestamp())
    and not exists (select from uitsluiting u where u.dossier_id = d.id and u.houder_id = h.id
      and u.vanaf <= statement_timestamp() and (u.tot is null or u.tot > statement_timestamp()))
  order by m.functie, h.naam
$$;
do $$
declare
  f text;
begin
  foreach f in array array['toestemming_dekt(bigint,text)', 'mijn_gesprekken()', 'mijn_schrijfdelen(bigint)', 'dossier_bereik(bigint)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;

-- What belongs to kt_functie is replaced as kt_functie: the owner of the schema does not inherit its rights.
set local role kt_functie;
create or replace function mijn_dossiers(p_deel text) returns bigint[]
  language plpgsql stable security definer set search_path = kt as $$
declare
  d bigint := wiens_dossier();
begin
  if wie() is null then return '{}'; end if;
  if d is not null then
    if is_uitgesloten(d) then return '{}'; end if;
    if exists (select from toegang t
        where t.dossier_id = d and t.houder_id = any (mijn_houders()) and t.persoon_id is null and t.gesprek_id is null
          and (p_deel is null or t.deel = p_deel)
          and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp()))
      or bereik_raakt(d, p_deel) or toestemming_dekt(d, p_deel) then return array[d]; end if;
    return '{}';
  end if;
  return coalesce((select array_agg(distinct t.dossier_id) from toegang t
    where t.houder_id = any (mijn_houders()) and t.persoon_id is null and t.gesprek_id is null
      and (p_deel is null or t.deel = p_deel)
      and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())
      and not exists (select from uitsluiting u where u.dossier_id = t.dossier_id and u.houder_id = wie()
        and u.vanaf <= statement_timestamp() and (u.tot is null or u.tot > statement_timestamp()))), '{}')
    || coalesce((select array_agg(s.dossier_id) from (select distinct t.dossier_id from toegang t
        where t.houder_id = any (mijn_houders()) and t.grondslag = 'toestemming' and t.persoon_id is not null
          and (p_deel is null or t.deel = p_deel)
          and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())) s
      where toestemming_dekt(s.dossier_id, p_deel) and not is_uitgesloten(s.dossier_id)), '{}');
end $$;

-- Gives a holder delen of a dossier. The grantor must hold the regie or the team's task on it, or be the inwoner,
-- who gives nothing but a toestemming that the inwoner can end.
create or replace function toegang_verlenen(p jsonb) returns setof bigint
  language plpgsql security definer set search_path = kt as $$
declare
  d bigint := (p ->> 'dossier_id')::bigint;
begin
  if not heeft_grondslag(d, array['regie', 'teamlid', 'import'])
      and not (heeft_grondslag(d, array['eigen_dossier']) and p ->> 'grondslag' = 'toestemming'
        and (p ->> 'beeindigbaar')::boolean and p ->> 'recht' = 'lezen') then
    raise exception 'verlener heeft dit dossier niet' using errcode = '42501'; end if;
  -- A row that rests on a recorded toestemming may not reach further than what was said.
  if p ->> 'grondslag' = 'toestemming' and p ->> 'verwijst_naar' is not null and p ->> 'persoon_id' is not null
      and not exists (select from toestemming s where s.dossier_id = d and s.id = (p ->> 'verwijst_naar')::bigint
        and s.gegeven and s.ingetrokken_op is null and s.partij_id = (p ->> 'houder_id')::bigint
        and s.persoon_id = (p ->> 'persoon_id')::bigint
        and s.delen @> array(select jsonb_array_elements_text(p -> 'delen'))) then
    raise exception 'toegang gaat verder dan de toestemming' using errcode = '42501'; end if;
  return query insert into toegang
      (dossier_id, houder_id, deel, persoon_id, gesprek_id, recht, grondslag, bron, verwijst_naar, tot, beeindigbaar, verleend_door, reden)
    select d, (p ->> 'houder_id')::bigint, deel, (p ->> 'persoon_id')::bigint, (p ->> 'gesprek_id')::bigint, p ->> 'recht', p ->> 'grondslag',
      p ->> 'bron', (p ->> 'verwijst_naar')::bigint, (p ->> 'tot')::timestamptz, (p ->> 'beeindigbaar')::boolean, wie(), p ->> 'reden'
    from jsonb_array_elements_text(p -> 'delen') deel
    where not exists (select from toegang t where t.dossier_id = d and t.houder_id = (p ->> 'houder_id')::bigint
      and t.deel = deel.value and t.grondslag = p ->> 'grondslag' and t.recht = p ->> 'recht'
      and t.persoon_id is not distinct from (p ->> 'persoon_id')::bigint
      and t.gesprek_id is not distinct from (p ->> 'gesprek_id')::bigint
      and t.verwijst_naar is not distinct from (p ->> 'verwijst_naar')::bigint and t.tot is null)
    returning id;
end $$;
reset role;

-- A participant reads the gesprek and who is in it.
create policy deelnemer on gesprek for select to kt_app using (id = any ((select mijn_gesprekken())::bigint[]));
create policy deelnemer on gesprek_deelnemer for select to kt_app using (gesprek_id = any ((select mijn_gesprekken())::bigint[]));
create policy deelnemer on gesprek_antwoord for select to kt_app using (gesprek_id = any ((select mijn_gesprekken())::bigint[]));
create policy deelnemer on persoon for select to kt_app using (
  cardinality((select mijn_gesprekken())::bigint[]) > 0 and dossier_id = wiens_dossier());

-- What concerns the one person that a toestemming is about.
create policy eigen_persoon on doel for select to kt_app using (persoon_id = any ((select mijn_personen('plan'))::bigint[]));
create policy eigen_persoon on inzet for select to kt_app using (persoon_id = any ((select mijn_personen('plan'))::bigint[]));
