-- Search by name that stays fast for who sees a hundred thousand dossiers: first who holds every typed word, which
-- stops at the limit; then who sounds alike; and only when nobody does, who is further off. Measured at 100,000
-- dossiers: one similarity over every candidate, each judged by bereik_raakt, read 222,016 pages for a common name.
set search_path = kt;
-- Few rows narrow to one person; without this, finding none of them read every row that a worker holds.
create index toegang_persoon on toegang (houder_id, dossier_id) where persoon_id is not null;
create index zoeknaam_persoon on zoeknaam (persoon_id);

select word_similarity('a', 'a'); -- loads pg_trgm, so that its setting may be named below
set role kt_functie;
-- May the person acting see this dossier in a list? Judged on its line, for the few that were found.
create function regel_zichtbaar(p_dossier bigint, p_mijn bigint[], p_teams bigint[], p_uit bigint[]) returns boolean
  language sql stable set search_path = kt as $$
  select p_dossier = any (p_mijn) or exists (select from werkregel w where w.dossier_id = p_dossier
    and w.team_id = any (p_teams) and not w.afgeschermd and w.dossier_id <> all (p_uit))
$$;
revoke execute on function regel_zichtbaar(bigint, bigint[], bigint[], bigint[]) from public;
create or replace function zoek_dossiers(p_tekst text, p_bsn text, p_limiet int)
  returns table (dossier_id bigint, persoon_id bigint)
  language plpgsql stable security definer set search_path = kt set pg_trgm.word_similarity_threshold = 0.6 as $$
declare
  mijn bigint[] := mijn_dossiers('kern'); teams bigint[] := mijn_teams_bereik(); uit bigint[] := mijn_uitsluitingen();
  q text := trim(naam_norm(p_tekst)); patronen text[]; langste text; gevonden bigint[] := '{}'; grens text;
begin
  if p_bsn is not null then
    return query select z.dossier_id, z.persoon_id from zoeknaam z where z.bsn = p_bsn
      and regel_zichtbaar(z.dossier_id, mijn, teams, uit) limit p_limiet;
    return;
  end if;
  select array_agg('%' || p.woord || '%' order by length(p.woord) desc) into patronen from (
    select regexp_replace(w, '([%_\\])', '\\\1', 'g') as woord from regexp_split_to_table(q, '\s+') w) p;
  if teams = '{}' then -- only the own dossiers: tens of names, all compared; the functions keep the index out of it
    return query select z.dossier_id, z.persoon_id from zoeknaam z
      where z.dossier_id = any (mijn) and (z.naam like all (patronen) or word_similarity(q, z.naam) >= 0.45)
      order by word_similarity(q, z.naam) desc, similarity(q, z.naam) desc, z.dossier_id, z.persoon_id limit p_limiet;
    return;
  end if;
  langste := patronen[1];
  if length(langste) >= 5 then -- with its two signs: a word of three letters, the least a trigram index can use
    select coalesce(array_agg(k.persoon_id), '{}') into gevonden from (
      select z.persoon_id from zoeknaam z where z.naam like langste and z.naam like all (patronen)
        and (z.dossier_id = any (mijn) or z.team_id = any (teams)) and regel_zichtbaar(z.dossier_id, mijn, teams, uit)
      limit p_limiet) k;
  end if;
  foreach grens in array array['0.6', '0.45'] loop
    exit when cardinality(gevonden) >= p_limiet or (grens = '0.45' and gevonden <> '{}');
    perform set_config('pg_trgm.word_similarity_threshold', grens, true);
    gevonden := gevonden || array(select k.persoon_id from (
        select z.dossier_id, z.persoon_id, word_similarity(q, z.naam) as lijkt from zoeknaam z
        where q <% z.naam and (z.dossier_id = any (mijn) or z.team_id = any (teams)) limit 1000) k
      where k.persoon_id <> all (gevonden) and regel_zichtbaar(k.dossier_id, mijn, teams, uit)
      order by k.lijkt desc, k.dossier_id limit p_limiet - cardinality(gevonden));
  end loop;
  return query select z.dossier_id, z.persoon_id from zoeknaam z where z.persoon_id = any (gevonden)
    order by word_similarity(q, z.naam) desc, similarity(q, z.naam) desc, z.dossier_id, z.persoon_id;
end $$;

-- A dossier that moves to another team is found by that team from then on.
create or replace function werkregel_volgen() returns trigger language plpgsql security definer set search_path = kt as $$
begin
  update werkregel set naam = new.naam, adres = adresregel(new.straat, new.huisnummer, new.toevoeging),
    afgeschermd = new.afgeschermd, team_id = new.team_id, gebied_id = new.gebied_id where dossier_id = new.id;
  if new.team_id <> old.team_id then
    update zoeknaam set team_id = new.team_id where dossier_id = new.id; end if;
  return null;
end $$;
reset role;
