-- One statement asks for the same rights once for every table it touches (the page of a dossier: twelve times), and
-- each answer cost as much as reading the table. Now they are found out once per statement and kept for its length.
--
-- What is kept stands in settings of the transaction, under a key of who acts, on which dossier, and the moment of the
-- statement: the next statement asks anew, so that a toestemming that ended ends there (decision 2), and a statement
-- that changes who sees what throws it away itself. It gives no way in: who can set these could set kt.wie.
set search_path = kt;

-- A worker's dossiers by deel, without reading the rows themselves.
create index toegang_heel on toegang (houder_id, deel, dossier_id) include (vanaf, tot) where persoon_id is null and gesprek_id is null;
-- The tasks look themselves up every second among all holders.
create index houder_systeem on houder (naam) where soort = 'systeem';

create function zicht_sleutel() returns text language sql stable as $$
  select coalesce(current_setting('kt.wie', true), '') || '/' || coalesce(current_setting('kt.dossier', true), '') || '/' || statement_timestamp()::text || '/'
$$;

set role kt_functie;
-- What the person acting sees of the one dossier of the transaction: each deel, with `:p12` or `:g34` behind it when it is
-- narrowed to a person or a gesprek; and `*` when some deel is seen whole. Small statements one after the other: to begin
-- one large one costs more than to run these.
create function zicht_zoeken(d bigint) returns text[]
  language plpgsql stable security definer set search_path = kt set plan_cache_mode = force_generic_plan as $$
declare
  w bigint := wie(); nu timestamptz := statement_timestamp(); houders bigint[]; uit text[]; is_heel boolean; is_toestemming boolean;
begin
  if d is null or w is null or exists (select from uitsluiting u
      where u.dossier_id = d and u.houder_id = w and u.vanaf <= nu and (u.tot is null or u.tot > nu)) then return '{}'; end if;
  houders := mijn_houders();
  select coalesce(array_agg(concat(t.deel, ':p' || t.persoon_id, ':g' || t.gesprek_id)), '{}'),
      coalesce(bool_or(t.persoon_id is null and t.gesprek_id is null), false),
      coalesce(bool_or(t.grondslag = 'toestemming' and t.persoon_id is not null), false)
    into uit, is_heel, is_toestemming
    from toegang t where t.dossier_id = d and t.houder_id = any (houders) and t.vanaf <= nu and (t.tot is null or t.tot > nu);
  if exists (select from bereik b where b.houder_id = w) and bereik_raakt(d, null) then
    is_heel := true;
    uit := uit || array(select unnest(b.delen) from bereik b join dossier x on x.id = d
      where b.houder_id = w and b.vanaf <= nu and (b.tot is null or b.tot > nu) and (b.soort = 'installatie' or b.team_id = x.team_id));
  end if;
  if is_toestemming then
    uit := uit || array(select coalesce(deel, '*') from unnest(array['kern', 'gesprek', 'plan', 'inzet', 'besluit', 'bericht', 'jeugd',
      'veiligheid', 'melder', null]) deel where toestemming_dekt(d, deel)); end if;
  return case when is_heel then uit || '*'::text else uit end;
end $$;
create function mijn_zicht() returns text[]
  language plpgsql stable security definer set search_path = kt as $$
declare
  sleutel text := zicht_sleutel(); bewaard text := current_setting('kt.zicht', true); uit text[];
begin
  if starts_with(bewaard, sleutel) then return substr(bewaard, length(sleutel) + 1)::text[]; end if;
  uit := zicht_zoeken(wiens_dossier());
  perform set_config('kt.zicht', sleutel || uit::text, true);
  return uit;
end $$;

create or replace function mijn_houders() returns bigint[]
  language plpgsql stable security definer set search_path = kt set plan_cache_mode = force_generic_plan as $$
declare
  w bigint := wie(); nu timestamptz := statement_timestamp(); organisatie bigint;
begin
  if w is null then return null; end if;
  select organisatie_id into organisatie from medewerker where id = w;
  if not found then return array[w]; end if;
  return array[w, organisatie] || array(select team_id from teamlid where medewerker_id = w and vanaf <= nu and (tot is null or tot > nu));
end $$;

-- Every dossier of which the person acting sees this deel (null: any) by a row of toegang.
create function dossiers_zoeken(p_deel text) returns bigint[]
  language plpgsql stable security definer set search_path = kt set plan_cache_mode = force_generic_plan as $$
declare
  houders bigint[] := mijn_houders(); nu timestamptz := statement_timestamp(); uit bigint[];
begin
  if p_deel is null then -- one statement for both would be planned for the worse of the two
    select array_agg(distinct t.dossier_id) into uit from toegang t
      where t.houder_id = any (houders) and t.persoon_id is null and t.gesprek_id is null
        and t.vanaf <= nu and (t.tot is null or t.tot > nu);
  else
    select array_agg(distinct t.dossier_id) into uit from toegang t
      where t.houder_id = any (houders) and t.deel = p_deel and t.persoon_id is null and t.gesprek_id is null
        and t.vanaf <= nu and (t.tot is null or t.tot > nu);
  end if;
  uit := coalesce(uit, '{}') || array(select s.dossier_id from (select distinct t.dossier_id from toegang t
      where t.houder_id = any (houders) and t.grondslag = 'toestemming' and t.persoon_id is not null
        and (p_deel is null or t.deel = p_deel) and t.vanaf <= nu and (t.tot is null or t.tot > nu)) s
    where toestemming_dekt(s.dossier_id, p_deel));
  if exists (select from uitsluiting u where u.houder_id = wie()) then
    uit := array(select x from unnest(uit) x where not is_uitgesloten(x)); end if;
  return uit;
end $$;
create or replace function mijn_dossiers(p_deel text) returns bigint[]
  language plpgsql stable security definer set search_path = kt as $$
declare
  d bigint := wiens_dossier(); sleutel text; naam text; bewaard text; uit bigint[];
begin
  if wie() is null then return '{}'; end if;
  if d is not null then
    return case when coalesce(p_deel, '*') = any (mijn_zicht()) then array[d] else '{}' end; end if;
  sleutel := zicht_sleutel(); naam := 'kt.dossiers_' || coalesce(p_deel, 'enig'); bewaard := current_setting(naam, true);
  if starts_with(bewaard, sleutel) then return substr(bewaard, length(sleutel) + 1)::bigint[]; end if;
  uit := dossiers_zoeken(p_deel);
  perform set_config(naam, sleutel || uit::text, true);
  return uit;
end $$;

create or replace function mijn_personen(p_deel text) returns bigint[]
  language plpgsql stable security definer set search_path = kt as $$
begin
  if wiens_dossier() is not null then
    return array(select distinct substring(x from ':p([0-9]+)')::bigint from unnest(mijn_zicht()) x
      where strpos(x, ':p') > 0 and (p_deel is null or starts_with(x, p_deel || ':'))); end if;
  return array(select distinct t.persoon_id from toegang t
    where t.houder_id = any (mijn_houders()) and t.persoon_id is not null and (p_deel is null or t.deel = p_deel)
      and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())
      and not is_uitgesloten(t.dossier_id));
end $$;
create or replace function mijn_gesprekken() returns bigint[]
  language plpgsql stable security definer set search_path = kt as $$
begin
  if wiens_dossier() is not null then
    return array(select distinct substring(x from ':g([0-9]+)')::bigint from unnest(mijn_zicht()) x where strpos(x, ':g') > 0); end if;
  return array(select t.gesprek_id from toegang t
    where t.houder_id = any (mijn_houders()) and t.gesprek_id is not null
      and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())
      and not is_uitgesloten(t.dossier_id));
end $$;

create function teams_zoeken(w bigint) returns bigint[]
  language plpgsql stable security definer set search_path = kt set plan_cache_mode = force_generic_plan as $$
declare
  nu timestamptz := statement_timestamp(); uit bigint[]; is_alles boolean;
begin
  select array_agg(distinct b.team_id) filter (where b.team_id is not null), bool_or(b.soort = 'installatie') into uit, is_alles from bereik b
    where b.houder_id = w and 'kern' = any (b.delen) and b.vanaf <= nu and (b.tot is null or b.tot > nu);
  return case when is_alles then array(select id from team) else coalesce(uit, '{}') end;
end $$;
create or replace function mijn_teams_bereik() returns bigint[]
  language plpgsql stable security definer set search_path = kt as $$
declare
  sleutel text := zicht_sleutel(); bewaard text := current_setting('kt.teams', true); uit bigint[];
begin
  if starts_with(bewaard, sleutel) then return substr(bewaard, length(sleutel) + 1)::bigint[]; end if;
  uit := teams_zoeken(wie());
  perform set_config('kt.teams', sleutel || uit::text, true);
  return uit;
end $$;

create or replace function toegang_stand(p_dossier bigint, p_delen text[]) returns text
  language plpgsql stable security definer set search_path = kt as $$
begin
  if p_dossier = wiens_dossier() then
    if exists (select from unnest(mijn_zicht()) x where p_delen is null or split_part(x, ':', 1) = any (p_delen)) then return 'zien'; end if;
    if is_uitgesloten(p_dossier) then return 'anders'; end if;
  else
    if is_uitgesloten(p_dossier) then return 'anders'; end if;
    if exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders())
        and (p_delen is null or t.deel = any (p_delen))
        and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp()))
      or (p_delen is null and bereik_raakt(p_dossier, null))
      or exists (select from unnest(p_delen) deel where bereik_raakt(p_dossier, deel)) then return 'zien'; end if;
  end if;
  return case when exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders())
      and (p_delen is null or t.deel = any (p_delen) or toegang_stand(p_dossier, null) = 'geweest')
      and t.vanaf <= statement_timestamp()) then 'geweest' else 'anders' end;
end $$;

create or replace function mijn_toegang(p_dossier bigint)
  returns table (deel text, persoon_id bigint, recht text, grondslag text, bron text, via text, vanaf timestamptz, tot timestamptz)
  language plpgsql stable security definer set search_path = kt set plan_cache_mode = force_generic_plan as $$
declare
  w bigint := wie(); nu timestamptz := statement_timestamp(); houders bigint[];
begin
  if is_uitgesloten(p_dossier) then return; end if;
  houders := mijn_houders();
  return query select t.deel, t.persoon_id, t.recht, t.grondslag, t.bron, h.soort, t.vanaf, t.tot
    from toegang t join houder h on h.id = t.houder_id
    where t.dossier_id = p_dossier and t.houder_id = any (houders) and t.vanaf <= nu and (t.tot is null or t.tot > nu);
  if exists (select from bereik b where b.houder_id = w) then
    return query select unnest(b.delen), null::bigint, b.recht, b.grondslag, b.bron, 'bereik', b.vanaf, b.tot
      from bereik b join dossier d on d.id = p_dossier
      where b.houder_id = w and (b.soort = 'installatie' or b.team_id = d.team_id) and not d.afgeschermd
        and b.vanaf <= nu and (b.tot is null or b.tot > nu);
  end if;
end $$;
create or replace function sessie_lezen(p_hash bytea)
  returns table (sessie_id bigint, houder_id bigint, soort text, naam text, organisatie_id bigint, organisatie text,
    rollen text[], teams bigint[], vers_op timestamptz)
  language plpgsql security definer set search_path = kt set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_variable
declare
  nu timestamptz := statement_timestamp(); gezien timestamptz;
begin
  select x.id, x.houder_id, x.soort, x.vers_op, x.laatst_op into sessie_id, houder_id, soort, vers_op, gezien from sessie x
    where x.token_hash = p_hash and x.beeindigd_op is null and x.verloopt_op > nu and x.laatst_op + x.stil_na > nu;
  if not found then return; end if;
  if gezien < nu - interval '1 minute' then
    update sessie set laatst_op = nu where id = sessie_id; end if;
  select h.naam, m.organisatie_id, o.naam into naam, organisatie_id, organisatie
    from houder h left join medewerker m on m.id = h.id left join houder o on o.id = m.organisatie_id
    where h.id = sessie_lezen.houder_id and (m.in_dienst_tot is null or m.in_dienst_tot >= (nu at time zone 'Europe/Amsterdam')::date);
  if not found then return; end if;
  rollen := array(select distinct r.rol from rol_toekenning r where r.houder_id = sessie_lezen.houder_id
    and r.vanaf <= nu and (r.tot is null or r.tot > nu));
  teams := array(select l.team_id from teamlid l where l.medewerker_id = sessie_lezen.houder_id
    and l.vanaf <= nu and (l.tot is null or l.tot > nu));
  return next;
end $$;

-- Who changes what somebody may see, does so for the rest of the same statement too.
create function zicht_vergeten() returns trigger language plpgsql set search_path = kt as $$
declare
  naam text;
begin
  foreach naam in array array['zicht', 'teams', 'dossiers_enig', 'dossiers_kern', 'dossiers_gesprek', 'dossiers_plan', 'dossiers_inzet',
      'dossiers_besluit', 'dossiers_bericht', 'dossiers_jeugd', 'dossiers_veiligheid', 'dossiers_melder'] loop
    perform set_config('kt.' || naam, '', true);
  end loop;
  return null;
end $$;
revoke execute on function zicht_zoeken(bigint), mijn_zicht(), dossiers_zoeken(text), teams_zoeken(bigint) from public;
reset role;
do $$
declare
  t text;
begin
  foreach t in array array['toegang', 'uitsluiting', 'bereik', 'team', 'teamlid', 'medewerker', 'persoon'] loop
    execute format('create trigger zicht_vergeten after insert or update or delete on %I execute function zicht_vergeten()', t);
  end loop;
end $$;
create trigger zicht_vergeten after update of team_id, afgeschermd on dossier execute function zicht_vergeten();
