-- Search that costs the same however many dossiers there are beside one's own. The trigrams of a name are looked up
-- within the teams that one sees: over all names, a common syllable read thousands of lines to show twenty (Boedijk, for
-- who sees one team of 1,500 in 100,000 dossiers: 0.6 ms against 12). Whether a line may be shown is asked in the
-- statement that finds it, and what is found and what is shown of it are one statement, that asks once what one sees.
set search_path = kt;
create extension if not exists btree_gin with schema kt;
create index zoeknaam_team_naam on zoeknaam using gin (team_id, naam gin_trgm_ops);
drop index zoeknaam_naam;

select word_similarity('a', 'a'); -- loads pg_trgm, so that its setting may be named below
set role kt_functie;
create or replace function zoek_dossiers(p_tekst text, p_bsn text, p_limiet int)
  returns table (dossier_id bigint, persoon_id bigint)
  language plpgsql stable security definer set search_path = kt set plan_cache_mode = force_generic_plan
  set pg_trgm.word_similarity_threshold = 0.6 as $$
declare
  mijn bigint[] := mijn_dossiers('kern'); teams bigint[] := mijn_teams_bereik(); uit bigint[] := mijn_uitsluitingen();
  q text := trim(naam_norm(p_tekst)); patronen text[]; langste text; gevonden bigint[] := '{}'; grens real;
  is_smal boolean := cardinality(teams) <= 16; -- one look into the index for each team, until one for all is cheaper
begin
  if p_bsn is not null then
    return query select z.dossier_id, z.persoon_id from zoeknaam z where z.bsn = p_bsn
      and (z.dossier_id = any (mijn) or (select w.team_id = any (teams) and not w.afgeschermd and w.dossier_id <> all (uit)
        from werkregel w where w.dossier_id = z.dossier_id)) limit p_limiet;
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
    gevonden := array(select k.persoon_id from (
        select z.dossier_id, z.persoon_id from zoeknaam z where is_smal and z.team_id = any (teams) and z.naam like langste
          and z.naam like all (patronen)
        union all select z.dossier_id, z.persoon_id from zoeknaam z where not is_smal and z.naam like langste
          and z.naam like all (patronen) and z.team_id = any (teams)) k
      where (select not w.afgeschermd and w.dossier_id <> all (uit) from werkregel w where w.dossier_id = k.dossier_id)
      limit p_limiet);
  end if;
  gevonden := array(select x.id from (select unnest(gevonden) as id union select z.persoon_id from zoeknaam z
      where z.dossier_id = any (mijn) and (z.naam like all (patronen) or word_similarity(q, z.naam) >= 0.6)) x limit p_limiet);
  foreach grens in array array[0.6, 0.45] loop
    exit when cardinality(gevonden) >= p_limiet or (grens < 0.6 and gevonden <> '{}');
    perform set_config('pg_trgm.word_similarity_threshold', grens::text, true);
    gevonden := gevonden || array(select k.persoon_id from (select i.dossier_id, i.persoon_id, i.naam from (
          select z.dossier_id, z.persoon_id, z.naam from zoeknaam z where is_smal and z.team_id = any (teams) and q <% z.naam
          union all select z.dossier_id, z.persoon_id, z.naam from zoeknaam z where not is_smal and q <% z.naam and z.team_id = any (teams)
          union all select z.dossier_id, z.persoon_id, z.naam from zoeknaam z where z.dossier_id = any (mijn) and word_similarity(q, z.naam) >= grens
        ) i limit 1000) k
      where k.persoon_id <> all (gevonden) and (k.dossier_id = any (mijn)
        or (select not w.afgeschermd and w.dossier_id <> all (uit) from werkregel w where w.dossier_id = k.dossier_id))
      group by k.dossier_id, k.persoon_id, k.naam order by word_similarity(q, k.naam) desc, k.dossier_id
      limit p_limiet - cardinality(gevonden));
  end loop;
  return query select z.dossier_id, z.persoon_id from zoeknaam z where z.persoon_id = any (gevonden)
    order by word_similarity(q, z.naam) desc, similarity(q, z.naam) desc, z.dossier_id, z.persoon_id;
end $$;

create or replace function zoek_kaarten(p_personen bigint[])
  returns table (dossier_id bigint, persoon_id bigint, voornamen text, tussenvoegsel text, achternaam text,
    geboortedatum date, kenmerk text, huishouden text, adres text, plaats text, status text, regievoerder text)
  language plpgsql stable security definer set search_path = kt set plan_cache_mode = force_generic_plan as $$
declare
  mijn bigint[] := mijn_dossiers('kern'); teams bigint[] := mijn_teams_bereik(); uit bigint[] := mijn_uitsluitingen();
begin
  return query select d.id, p.id, p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortedatum, d.kenmerk, d.naam,
      adresregel(d.straat, d.huisnummer, d.toevoeging), d.plaats, d.status, h.naam
    from unnest(p_personen) with ordinality g (id, nr) join persoon p on p.id = g.id join dossier d on d.id = p.dossier_id
      join werkregel w on w.dossier_id = d.id left join houder h on h.id = w.regievoerder_id
    where d.id = any (mijn) or (w.team_id = any (teams) and not w.afgeschermd and d.id <> all (uit))
    order by g.nr;
end $$;
reset role;
