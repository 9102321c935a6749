-- The inwoner: whose dossier it is, who may look for a child, and what of the spoor an inwoner is shown.
set search_path = kt;

-- Who is a parent within the household, by the relation to the hoofdbewoner. A lodger or a grown brother is not.
create function is_ouder(p_kind text, p_volwassene text) returns boolean language sql immutable parallel safe as $$
  select (p_kind, p_volwassene) in (('kind', 'hoofdbewoner'), ('kind', 'partner'), ('kleinkind', 'kind'), ('hoofdbewoner', 'ouder'))
$$;
grant execute on function is_ouder(text, text) to kt_functie;

set local role kt_functie;
-- Gives a member of the household the own dossier, anew after every change of that member. Wmo 5.3.2: below 12 the
-- parents, from 12 the child itself too, from 16 the person alone. What concerns the household (kern, plan) is seen by
-- every member of 12 and older; what concerns one person (gesprek, inzet, besluit) by that person, and for a child by
-- its grown parents until the day it turns 16: that end stands in the row. A BSN that was wrong ends what it opened.
create or replace function inwoner_koppelen(p_dossier bigint, p_persoon bigint) returns bigint
  language plpgsql security definer set search_path = kt as $$
declare
  p persoon; account bigint; nu timestamptz := clock_timestamp(); dag date := (nu at time zone 'Europe/Amsterdam')::date;
begin
  if not heeft_grondslag(p_dossier, array['regie', 'teamlid', 'import']) then
    raise exception 'verlener heeft dit dossier niet' using errcode = '42501'; end if;
  select * into p from persoon where dossier_id = p_dossier and id = p_persoon;
  if not found then return null; end if;
  if p.inwoner_id is not null and not exists (select from inwoner_bsn b where b.houder_id = p.inwoner_id and b.bsn = p.bsn) then
    update toegang set tot = nu, beeindigd_door = wie(), reden = 'het nummer hoorde bij iemand anders'
      where dossier_id = p_dossier and houder_id = p.inwoner_id and grondslag = 'eigen_dossier' and (tot is null or tot > nu);
    update persoon set inwoner_id = null where dossier_id = p_dossier and id = p_persoon;
  end if;
  if p.bsn is not null and p.geboortedatum <= dag - interval '12 years' then
    select houder_id into account from inwoner_bsn where bsn = p.bsn;
    if account is null then
      insert into houder (soort, naam) values ('inwoner',
        case when (select soort from installatie) = 'demo' then concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam) else 'inwoner' end)
        returning id into account;
      insert into inwoner_bsn (houder_id, bsn) values (account, p.bsn);
    end if;
    update persoon set inwoner_id = account where dossier_id = p_dossier and id = p_persoon and inwoner_id is distinct from account;
    insert into toegang (dossier_id, houder_id, deel, persoon_id, recht, grondslag, bron, beeindigbaar, verleend_door)
      select p_dossier, account, d.deel, d.persoon, 'lezen', 'eigen_dossier', 'Wmo 5.3.2; 003 Basisontwerp §5.2', false, wie()
      from (values ('kern', null), ('plan', null), ('gesprek', p_persoon), ('inzet', p_persoon), ('besluit', p_persoon)) d (deel, persoon)
      where not exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = account and t.deel = d.deel
        and t.persoon_id is not distinct from d.persoon and t.grondslag = 'eigen_dossier' and t.tot is null);
  end if;
  -- A birth date that was mended moves the day on which a parent stops seeing.
  update toegang t set tot = nu, beeindigd_door = wie(), reden = 'de geboortedatum is verbeterd'
    where t.dossier_id = p_dossier and t.persoon_id = p_persoon and t.grondslag = 'eigen_dossier' and t.tot > nu
      and t.tot is distinct from (p.geboortedatum + interval '16 years') at time zone 'Europe/Amsterdam';
  insert into toegang (dossier_id, houder_id, deel, persoon_id, recht, grondslag, bron, beeindigbaar, verleend_door, tot)
    select p_dossier, o.inwoner_id, d.deel, k.id, 'lezen', 'eigen_dossier', 'Wmo 5.3.2 (ouder)', false, wie(),
      (k.geboortedatum + interval '16 years') at time zone 'Europe/Amsterdam'
    from persoon k join persoon o on o.dossier_id = k.dossier_id and is_ouder(k.relatie, o.relatie)
      cross join unnest(array['gesprek', 'inzet', 'besluit']) d (deel)
    where k.dossier_id = p_dossier and p_persoon in (k.id, o.id) and o.inwoner_id is not null
      and k.geboortedatum > dag - interval '16 years' and o.geboortedatum <= dag - interval '18 years'
      and not exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = o.inwoner_id and t.deel = d.deel
        and t.persoon_id = k.id and t.grondslag = 'eigen_dossier' and t.tot > nu);
  return account;
end $$;
reset role;

-- A line that is shielded is not there for an inwoner, whatever is asked (decision 3).
create function voor_inwoner_afgeschermd(p_spoor bigint) returns boolean
  language sql stable security definer set search_path = kt as $$
  select exists (select from houder where id = wie() and soort in ('inwoner', 'helper'))
    and exists (select from spoor_afscherming a where a.spoor_id = p_spoor
      and a.tot >= (statement_timestamp() at time zone 'Europe/Amsterdam')::date)
$$;
-- The invented people of a demo who have something to look at; nobody in a real installation.
create function demo_inwoners(p_hoeveel int) returns table (id bigint, naam text, omschrijving text)
  language sql stable security definer set search_path = kt as $$
  select x.id, x.naam, x.omschrijving from (
    select distinct on (h.id) h.id, h.naam, case when pl.id is null then 'nog geen plan' else 'heeft een plan' end as omschrijving, pl.id as plan
    from persoon p join houder h on h.id = p.inwoner_id left join plan pl on pl.dossier_id = p.dossier_id and pl.status <> 'afgesloten'
    where (select soort from installatie) = 'demo' order by h.id, pl.id) x
  order by x.plan is null, x.id limit p_hoeveel
$$;
create policy functie on plan for select to kt_functie using (true);
do $$
declare
  f text;
begin
  foreach f in array array['voor_inwoner_afgeschermd(bigint)', 'demo_inwoners(int)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
drop policy lezen on spoor;
create policy lezen on spoor for select to kt_app using (wie_id = wie()
  or (dossier_id = any ((select mijn_dossiers('kern'))::bigint[]) and not voor_inwoner_afgeschermd(id)));
drop policy lezen on spoor_lezing;
create policy lezen on spoor_lezing for select to kt_app using (dossier_id = any ((select mijn_dossiers('kern'))::bigint[])
  and not voor_inwoner_afgeschermd(spoor_id));
