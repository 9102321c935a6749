-- The functions that decide what a person sees. They belong to kt_functie, the only role with a policy on
-- toegang that writes; the app role cannot write toegang, else it could grant itself any dossier.
set search_path = kt;

-- Who acts now; null when nobody does, and then nothing is visible.
create function wie() returns bigint language sql stable parallel safe as
  $$ select nullif(current_setting('kt.wie', true), '')::bigint $$;
create function wiens_dossier() returns bigint language sql stable parallel safe as
  $$ select nullif(current_setting('kt.dossier', true), '')::bigint $$;

-- The person acting, their teams and their organisation: every holder whose toegang counts for them.
create function mijn_houders() returns bigint[] language sql stable security definer set search_path = kt as $$
  select array_agg(id) from (
    select wie() as id where wie() is not null
    union all select team_id from teamlid
      where medewerker_id = wie() and vanaf <= statement_timestamp() and (tot is null or tot > statement_timestamp())
    union all select organisatie_id from medewerker where id = wie()
  ) h
$$;

create function bereik_raakt(p_dossier bigint, p_deel text) returns boolean
  language sql stable security definer set search_path = kt as $$
  select exists (
    select from bereik b join dossier d on d.id = p_dossier
    where b.houder_id = wie() and (p_deel is null or p_deel = any (b.delen))
      and b.vanaf <= statement_timestamp() and (b.tot is null or b.tot > statement_timestamp())
      and (b.soort = 'installatie' or b.team_id = d.team_id) and not d.afgeschermd)
$$;

create function is_uitgesloten(p_dossier bigint) returns boolean
  language sql stable security definer set search_path = kt as $$
  select exists (select from uitsluiting u
    where u.dossier_id = p_dossier and u.houder_id = wie()
      and u.vanaf <= statement_timestamp() and (u.tot is null or u.tot > statement_timestamp()))
$$;

-- One policy, two speeds: with kt.dossier set the answer is that one dossier or none; without, every dossier
-- the person holds a row for. A scope counts for one dossier at a time; lists over a scope read werkregel.
-- p_deel null means: any deel at all.
create function mijn_dossiers(p_deel text) returns bigint[]
  language plpgsql stable security definer set search_path = kt as $$
declare
  d bigint := wiens_dossier();
begin
  if wie() is null then return '{}'; end if;
  if d is not null then
    if is_uitgesloten(d) then return '{}'; end if;
    if exists (select from toegang t
        where t.dossier_id = d and t.houder_id = any (mijn_houders()) and t.persoon_id is null
          and (p_deel is null or t.deel = p_deel)
          and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp()))
      or bereik_raakt(d, p_deel) then return array[d]; end if;
    return '{}';
  end if;
  return coalesce((select array_agg(distinct t.dossier_id) from toegang t
    where t.houder_id = any (mijn_houders()) and t.persoon_id is null and (p_deel is null or t.deel = p_deel)
      and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())
      and not exists (select from uitsluiting u where u.dossier_id = t.dossier_id and u.houder_id = wie()
        and u.vanaf <= statement_timestamp() and (u.tot is null or u.tot > statement_timestamp()))), '{}');
end $$;

-- The persons to whom a row narrows the person acting (an aanbieder sees its own client, not the household).
create function mijn_personen(p_deel text) returns bigint[]
  language sql stable security definer set search_path = kt as $$
  select coalesce((select array_agg(distinct t.persoon_id) from toegang t
    where t.houder_id = any (mijn_houders()) and t.persoon_id is not null and (p_deel is null or t.deel = p_deel)
      and (wiens_dossier() is null or t.dossier_id = wiens_dossier())
      and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())
      and not is_uitgesloten(t.dossier_id)), '{}')
$$;

create function mijn_teams_bereik() returns bigint[]
  language sql stable security definer set search_path = kt as $$
  select coalesce((select array_agg(distinct t.id) from bereik b
      join team t on b.soort = 'installatie' or t.id = b.team_id
    where b.houder_id = wie() and 'kern' = any (b.delen)
      and b.vanaf <= statement_timestamp() and (b.tot is null or b.tot > statement_timestamp())), '{}')
$$;

-- The areas whose postvak the person works: those of the own teams, and of a team scope (SIG-18).
create function mijn_postvakken() returns bigint[]
  language sql stable security definer set search_path = kt as $$
  select coalesce((select array_agg(distinct gebied_id) from (
    select t.gebied_id from team_gebied t join teamlid l on l.team_id = t.team_id
      join rol_toekenning r on r.houder_id = l.medewerker_id and r.rol in ('sociaal_werker', 'teamleider')
        and r.vanaf <= statement_timestamp() and (r.tot is null or r.tot > statement_timestamp())
      where l.medewerker_id = wie() and l.vanaf <= statement_timestamp()
        and (l.tot is null or l.tot > statement_timestamp())
    union all select t.gebied_id from team_gebied t where t.team_id = any (mijn_teams_bereik())) g), '{}')
$$;

-- zien: has a right now; geweest: had one (403); anders: as if it does not exist (404).
create function toegang_stand(p_dossier bigint) returns text
  language plpgsql stable security definer set search_path = kt as $$
begin
  if not is_uitgesloten(p_dossier) then
    if exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders())
        and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp()))
      or bereik_raakt(p_dossier, null) then return 'zien'; end if;
    if exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders())
        and t.vanaf <= statement_timestamp()) then return 'geweest'; end if;
  end if;
  return 'anders';
end $$;

-- Locks what a handeling decides on: the dossier and the toegang row, so that a revocation in between wins.
-- Answers which delen the person may write now.
create function dossier_vergrendelen(p_dossier bigint) returns text[]
  language plpgsql security definer set search_path = kt as $$
declare
  delen text[];
begin
  if toegang_stand(p_dossier) <> 'zien' then return null; end if;
  perform from dossier where id = p_dossier for update;
  perform from toegang t where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders())
    and (t.tot is null or t.tot > statement_timestamp()) for share;
  select array_agg(distinct x.deel) into delen from (
    select t.deel from toegang t
      where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders()) and t.recht = 'schrijven'
        and t.vanaf <= clock_timestamp() and (t.tot is null or t.tot > clock_timestamp())
    union all select unnest(b.delen) from bereik b join dossier d on d.id = p_dossier
      where b.houder_id = wie() and b.recht = 'schrijven' and not d.afgeschermd
        and (b.soort = 'installatie' or b.team_id = d.team_id)
        and b.vanaf <= clock_timestamp() and (b.tot is null or b.tot > clock_timestamp())) x;
  return coalesce(delen, '{}');
end $$;

-- Opens a dossier: the only way one comes to be. The opener holds every deel that beleid gives on this ground.
create function dossier_openen(p jsonb, p_delen text[], p_grondslag text, p_bron text) returns bigint
  language plpgsql security definer set search_path = kt as $$
declare
  nieuw bigint;
begin
  if wie() is null then raise exception 'niemand handelt'; end if;
  if p_grondslag not in ('teamlid', 'import') then raise exception 'grondslag opent geen dossier'; end if;
  if p_grondslag = 'import' and (select soort from houder where id = wie()) <> 'systeem' then
    raise exception 'alleen een systeemtaak importeert'; end if;
  if p_grondslag = 'teamlid' and not ((p ->> 'gebied_id')::bigint = any (mijn_postvakken())) then
    raise exception 'geen taak in dit gebied'; end if;
  insert into dossier (kenmerk, gebied_id, team_id, naam, straat, huisnummer, toevoeging, postcode, plaats,
      beleid_versie, bron, invoer_sleutel)
    values (to_char(now() at time zone 'Europe/Amsterdam', 'YYYY') || '-' || lpad(nextval('dossier_kenmerk')::text, 6, '0'),
      (p ->> 'gebied_id')::bigint, (p ->> 'team_id')::bigint, p ->> 'naam', p ->> 'straat',
      (p ->> 'huisnummer')::int, p ->> 'toevoeging', p ->> 'postcode', p ->> 'plaats',
      (p ->> 'beleid_versie')::int, p ->> 'bron', p ->> 'invoer_sleutel')
    returning id into nieuw;
  -- A task that imports holds what it made for an hour, no longer.
  insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door, tot)
    select nieuw, wie(), d, 'schrijven', p_grondslag, p_bron, false, wie(),
      case when p_grondslag = 'import' then now() + interval '1 hour' end from unnest(p_delen) d;
  perform set_config('kt.dossier', nieuw::text, true);
  insert into werkregel (dossier_id, gebied_id, team_id, kenmerk, naam, fase)
    select nieuw, gebied_id, team_id, kenmerk, naam, 'nieuw' from dossier where id = nieuw;
  return nieuw;
end $$;

-- Does the person acting hold this dossier on one of these grounds, now?
create function heeft_grondslag(p_dossier bigint, p_grondslagen text[]) returns boolean
  language sql stable security definer set search_path = kt as $$
  select exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = wie()
    and t.grondslag = any (p_grondslagen)
    and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp()))
$$;

-- Gives a holder delen of a dossier. The grantor must hold the regie or the team's task on it, or be the inwoner.
create function toegang_verlenen(p jsonb) returns setof bigint
  language plpgsql security definer set search_path = kt as $$
declare
  d bigint := (p ->> 'dossier_id')::bigint;
begin
  if not heeft_grondslag(d, array['regie', 'teamlid', 'eigen_dossier', 'import']) then
    raise exception 'verlener heeft dit dossier niet' using errcode = '42501'; end if;
  if p ->> 'grondslag' in ('regie', 'import', 'noodtoegang', 'teamlid') and not heeft_grondslag(d, array['regie', 'teamlid', 'import']) then
    raise exception 'alleen wie de taak heeft geeft regie' using errcode = '42501'; end if;
  return query insert into toegang
      (dossier_id, houder_id, deel, persoon_id, recht, grondslag, bron, verwijst_naar, tot, beeindigbaar, verleend_door, reden)
    select d, (p ->> 'houder_id')::bigint, deel, (p ->> 'persoon_id')::bigint, p ->> 'recht', p ->> 'grondslag',
      p ->> 'bron', (p ->> 'verwijst_naar')::bigint, (p ->> 'tot')::timestamptz, (p ->> 'beeindigbaar')::boolean, wie(), p ->> 'reden'
    from jsonb_array_elements_text(p -> 'delen') deel
    where not exists (select from toegang t where t.dossier_id = d and t.houder_id = (p ->> 'houder_id')::bigint
      and t.deel = deel.value and t.grondslag = p ->> 'grondslag' and t.recht = p ->> 'recht'
      and t.persoon_id is not distinct from (p ->> 'persoon_id')::bigint
      and t.verwijst_naar is not distinct from (p ->> 'verwijst_naar')::bigint and t.tot is null)
    returning id;
end $$;

-- Ends toegang rows. The inwoner ends what is beeindigbaar; who holds the regie ends what the task gave.
create function toegang_beeindigen(p_dossier bigint, p_ids bigint[], p_reden text) returns int
  language plpgsql security definer set search_path = kt as $$
declare
  n int;
begin
  update toegang t set tot = clock_timestamp(), beeindigd_door = wie(), reden = p_reden
    where t.dossier_id = p_dossier and t.id = any (p_ids) and (t.tot is null or t.tot > clock_timestamp())
      and ((t.beeindigbaar and heeft_grondslag(p_dossier, array['eigen_dossier']))
        or (t.grondslag <> 'eigen_dossier' and heeft_grondslag(p_dossier, array['regie', 'teamlid', 'import'])));
  get diagnostics n = row_count;
  return n;
end $$;

-- Links an inwoner's account to a person of the household: the own dossier, which nobody can end.
create function eigen_dossier_geven(p_dossier bigint, p_houder bigint, p_delen text[]) returns void
  language plpgsql security definer set search_path = kt as $$
begin
  if not heeft_grondslag(p_dossier, array['regie', 'teamlid', 'import']) then
    raise exception 'verlener heeft dit dossier niet' using errcode = '42501'; end if;
  insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door)
    select p_dossier, p_houder, d, 'lezen', 'eigen_dossier', 'Wmo 2.3.2 lid 8; 003 Basisontwerp §5.2', false, wie()
    from unnest(p_delen) d;
end $$;

-- Gives the regie to one person: ends the one there was, at the same moment, and moves the toegang with it
-- (REG-01, TRI-02). By who holds the dossier, or by the teamleider of its team.
create function regie_toewijzen(p_dossier bigint, p jsonb, p_delen text[]) returns bigint
  language plpgsql security definer set search_path = kt as $$
declare
  nieuw bigint; was regie; nu timestamptz := clock_timestamp(); wie_krijgt bigint := (p ->> 'regievoerder_id')::bigint;
begin
  if not heeft_grondslag(p_dossier, array['regie', 'teamlid', 'import']) and not (bereik_raakt(p_dossier, 'kern')
      and exists (select from rol_toekenning r where r.houder_id = wie() and r.rol in ('teamleider', 'systeem')
        and r.vanaf <= nu and (r.tot is null or r.tot > nu))) then
    raise exception 'wie toewijst heeft dit dossier niet' using errcode = '42501'; end if;
  perform from dossier where id = p_dossier for update;
  update regie set tot = nu where dossier_id = p_dossier and tot is null returning * into was;
  if was.regievoerder_id is not null then
    update toegang t set tot = nu, beeindigd_door = wie(), reden = 'regie overgedragen'
      where t.dossier_id = p_dossier and t.houder_id = was.regievoerder_id and t.grondslag = 'regie' and (t.tot is null or t.tot > nu);
  end if;
  insert into regie (dossier_id, regievoerder_id, rol, vanaf, reden, door)
    values (p_dossier, wie_krijgt, p ->> 'rol', nu, p ->> 'reden', wie()) returning id into nieuw;
  insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door, vanaf)
    select p_dossier, wie_krijgt, d, 'schrijven', 'regie', p ->> 'bron', false, wie(), nu from unnest(p_delen) d;
  update werkregel set regievoerder_id = wie_krijgt, gewijzigd_op = nu where dossier_id = p_dossier;
  return nieuw;
end $$;

-- The one who opened a dossier to hand it on keeps nothing: the task is done.
create function teamlid_klaar(p_dossier bigint) returns void
  language sql security definer set search_path = kt as $$
  update toegang set tot = clock_timestamp(), beeindigd_door = wie(), reden = 'taak klaar'
    where dossier_id = p_dossier and houder_id = wie() and grondslag = 'teamlid' and tot is null
$$;

-- Sessions: opened with a hash, found by a hash, ended on the server; the app has no right on the table.
create function sessie_maken(p_hash bytea, p_houder bigint, p_soort text, p_duur interval, p_stil interval, p_sid text) returns bigint
  language sql security definer set search_path = kt as $$
  insert into sessie (token_hash, houder_id, soort, verloopt_op, stil_na, oidc_sid)
    values (p_hash, p_houder, p_soort, now() + p_duur, p_stil, p_sid) returning id
$$;
create function sessie_lezen(p_hash bytea)
  returns table (sessie_id bigint, houder_id bigint, soort text, naam text, organisatie_id bigint, organisatie text,
    rollen text[], teams bigint[], vers_op timestamptz)
  language plpgsql security definer set search_path = kt as $$
declare
  s sessie;
begin
  select * into s from sessie x where x.token_hash = p_hash and x.beeindigd_op is null
    and x.verloopt_op > statement_timestamp() and x.laatst_op + x.stil_na > statement_timestamp();
  if not found then return; end if;
  if s.laatst_op < statement_timestamp() - interval '1 minute' then
    update sessie set laatst_op = statement_timestamp() where id = s.id; end if;
  return query select s.id, h.id, s.soort, h.naam, m.organisatie_id, ho.naam,
      coalesce((select array_agg(distinct r.rol) from rol_toekenning r where r.houder_id = h.id
        and r.vanaf <= statement_timestamp() and (r.tot is null or r.tot > statement_timestamp())), '{}'),
      coalesce((select array_agg(l.team_id) from teamlid l where l.medewerker_id = h.id
        and l.vanaf <= statement_timestamp() and (l.tot is null or l.tot > statement_timestamp())), '{}'), s.vers_op
    from houder h left join medewerker m on m.id = h.id left join houder ho on ho.id = m.organisatie_id
    where h.id = s.houder_id and (m.in_dienst_tot is null or m.in_dienst_tot >= (now() at time zone 'Europe/Amsterdam')::date);
end $$;
create function sessie_beeindigen(p_hash bytea) returns void language sql security definer set search_path = kt as
  $$ update sessie set beeindigd_op = now() where token_hash = p_hash and beeindigd_op is null $$;
create function sessies_beeindigen(p_houder bigint, p_sid text) returns int language sql security definer set search_path = kt as $$
  with e as (update sessie set beeindigd_op = now() where beeindigd_op is null
    and (houder_id = p_houder or (p_sid is not null and oidc_sid = p_sid)) returning 1) select count(*)::int from e
$$;

-- Readings: one line per person, dossier and deel per 15 minutes, with a counter (decision 3).
create function lezing_schrijven(p_rol text, p_organisatie bigint, p_handeling text, p_dossier bigint, p_delen text[], p_verzoek uuid)
  returns void language plpgsql security definer set search_path = kt as $$
declare
  v_deel text; v_lijn bigint;
begin
  foreach v_deel in array p_delen loop
    update spoor_lezing set aantal = aantal + 1, laatst_op = clock_timestamp()
      where spoor_id = (select spoor_id from spoor_lezing where wie_id = wie() and dossier_id = p_dossier and deel = v_deel
        and begonnen_op > clock_timestamp() - interval '15 minutes' order by begonnen_op desc limit 1);
    if not found then
      insert into spoor (wie_id, rol, organisatie_id, handeling, uitkomst, dossier_id, deel, verzoek, reeks)
        values (wie(), p_rol, p_organisatie, p_handeling, 'gelukt', p_dossier, v_deel, p_verzoek, (select nr from spoor_reeks))
        returning id into v_lijn;
      insert into spoor_lezing (spoor_id, wie_id, dossier_id, deel) values (v_lijn, wie(), p_dossier, v_deel);
    end if;
  end loop;
end $$;

-- Seals every line whose transaction has ended: a hash over the lines in order, chained to the seal before.
create function spoor_regels_hash(p_vorige bytea, p_reeks int, p_van xid8, p_tot xid8) returns bytea
  language sql stable security definer set search_path = kt as $$
  select sha256(p_vorige || coalesce(string_agg(sha256(convert_to(jsonb_build_array(s.id, s.op, s.wie_id, s.rol, s.organisatie_id,
      s.handeling, s.uitkomst, s.code, s.dossier_id, s.deel, s.object_soort, s.object_id, s.ids, s.reden, s.verzoek, s.reeks, s.xid)::text,
      'UTF8')), ''::bytea order by s.id), ''::bytea))
  from spoor s where s.reeks = p_reeks and s.xid >= p_van and s.xid < p_tot
$$;
create function spoor_zegelen() returns bigint
  language plpgsql security definer set search_path = kt set timezone = 'UTC' as $$
declare
  vorig zegel; r int; van xid8; tot xid8 := pg_snapshot_xmin(pg_current_snapshot()); n int; laatste bigint;
begin
  if not pg_try_advisory_xact_lock(7251001) then return null; end if;
  select nr into r from spoor_reeks;
  select * into vorig from zegel order by nr desc limit 1;
  van := case when vorig.reeks = r then vorig.xid_tot else '0'::xid8 end;
  select count(*), max(id) into n, laatste from spoor where reeks = r and xid >= van and xid < tot;
  if n = 0 then return null; end if;
  insert into zegel (nr, reeks, xid_tot, aantal, laatste_id, hash, vorige)
    values (coalesce(vorig.nr, 0) + 1, r, tot, n, laatste,
      spoor_regels_hash(coalesce(vorig.hash, ''::bytea), r, van, tot), coalesce(vorig.hash, ''::bytea));
  return coalesce(vorig.nr, 0) + 1;
end $$;
-- Recomputes the whole chain; answers the first seal that does not fit, and how many lines are not yet sealed.
create function spoor_verifieren() returns table (zegels bigint, regels bigint, eerste_fout bigint, laatste_hash bytea, open_regels bigint)
  language plpgsql stable security definer set search_path = kt set timezone = 'UTC' as $$
declare
  z zegel; vorige bytea := ''; van xid8 := '0'; reeks_nu int := null; n bigint;
begin
  zegels := 0; regels := 0;
  for z in select * from zegel order by nr loop
    if reeks_nu is distinct from z.reeks then van := '0'; reeks_nu := z.reeks; end if;
    select count(*) into n from spoor s where s.reeks = z.reeks and s.xid >= van and s.xid < z.xid_tot;
    if eerste_fout is null and (z.nr <> zegels + 1 or z.vorige <> vorige or z.aantal <> n
        or z.hash <> spoor_regels_hash(vorige, z.reeks, van, z.xid_tot)) then eerste_fout := z.nr; end if;
    zegels := zegels + 1; regels := regels + n; vorige := z.hash; van := z.xid_tot;
  end loop;
  laatste_hash := vorige;
  select count(*) into open_regels from spoor s where not exists (select from zegel x where x.reeks = s.reeks and s.xid < x.xid_tot);
  return next;
end $$;

-- Search: the trigram index finds candidates, this function keeps what the person may see (kern).
create function naam_norm(p text) returns text language sql immutable parallel safe set search_path = kt as
  $$ select lower(unaccent('unaccent', p)) $$;
create function zoek_dossiers(p_tekst text, p_bsn text, p_limiet int)
  returns table (dossier_id bigint, persoon_id bigint)
  language plpgsql stable security definer set search_path = kt set pg_trgm.word_similarity_threshold = 0.45 as $$
declare
  mijn bigint[]; teams bigint[];
begin
  mijn := mijn_dossiers('kern'); teams := mijn_teams_bereik();
  if p_bsn is not null then
    return query select z.dossier_id, z.persoon_id from zoeknaam z where z.bsn = p_bsn
      and (z.dossier_id = any (mijn) or (z.team_id = any (teams) and bereik_raakt(z.dossier_id, 'kern') and not is_uitgesloten(z.dossier_id)))
      limit p_limiet;
    return;
  end if;
  return query select k.dossier_id, k.persoon_id from (
      select z.dossier_id, z.persoon_id, word_similarity(naam_norm(p_tekst), z.naam) as lijkt from zoeknaam z
      where (z.dossier_id = any (mijn) or z.team_id = any (teams)) and naam_norm(p_tekst) <% z.naam) k
    where k.dossier_id = any (mijn) or (bereik_raakt(k.dossier_id, 'kern') and not is_uitgesloten(k.dossier_id))
    order by k.lijkt desc, k.dossier_id limit p_limiet;
end $$;

-- SIG-12: is there contact already, and who holds the regie? For a worker of the wijk of the address; the
-- caller writes the spoor line. Says nothing else about a dossier the worker may not see.
create function contact_bestaat(p_gebied bigint, p_postcode text, p_huisnummer int, p_bsn text)
  returns table (dossier_id bigint, kenmerk text, regievoerder text)
  language plpgsql stable security definer set search_path = kt as $$
begin
  if not (p_gebied = any (mijn_postvakken())) then return; end if;
  return query select d.id, d.kenmerk, coalesce(h.naam, '')
    from dossier d left join werkregel w on w.dossier_id = d.id left join houder h on h.id = w.regievoerder_id
    where d.status = 'open' and not d.afgeschermd and not is_uitgesloten(d.id) and (
      (p_postcode is not null and p_huisnummer is not null and d.postcode = p_postcode and d.huisnummer = p_huisnummer)
      or (p_bsn is not null and exists (select from zoeknaam z where z.dossier_id = d.id and z.bsn = p_bsn)))
    order by d.id limit 3;
end $$;
