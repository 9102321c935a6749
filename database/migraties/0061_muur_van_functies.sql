-- What goes round the wall goes no further than who calls it: nobody gives what they do not hold, an inwoner gives only
-- what was recorded, and a list over dossiers asks for the deel that it shows.
set search_path = kt;
drop function eigen_dossier_geven(bigint, bigint, text[]);
revoke insert on houder from kt_app;

set local role kt_functie;
-- Gives a holder delen of a dossier, on a toestemming or for a wettelijke taak; the other grounds have a function of
-- their own. The grantor holds the regie or the team's task on it and gives no more than it holds itself; a party with a
-- task of its own by law (C12: jeugd) may get what that task needs, but then it is another than the grantor and never the
-- melder. Or the grantor is the inwoner, who gives what a recorded toestemming of that person says.
create or replace function toegang_verlenen(p jsonb) returns setof bigint
  language plpgsql security definer set search_path = kt as $$
declare
  d bigint := (p ->> 'dossier_id')::bigint;
  wie_krijgt bigint := (p ->> 'houder_id')::bigint;
  v_delen text[] := array(select jsonb_array_elements_text(p -> 'delen'));
  is_taak boolean := heeft_grondslag(d, array['regie', 'teamlid', 'import']);
begin
  if is_uitgesloten(d) or coalesce(p ->> 'grondslag', '') not in ('toestemming', 'wettelijke_taak')
      or not (is_taak or (heeft_grondslag(d, array['eigen_dossier']) and p ->> 'grondslag' = 'toestemming'
        and coalesce((p ->> 'beeindigbaar')::boolean, false) and p ->> 'recht' = 'lezen')) then
    raise exception 'verlener heeft dit dossier niet' using errcode = '42501'; end if;
  if not v_delen <@ array(select t.deel from toegang t where t.dossier_id = d and t.houder_id = any (mijn_houders())
        and (t.persoon_id is null or t.persoon_id = (p ->> 'persoon_id')::bigint) and t.gesprek_id is null
        and (t.recht = 'schrijven' or p ->> 'recht' = 'lezen')
        and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp()))
      and not (is_taak and p ->> 'grondslag' = 'wettelijke_taak' and p ->> 'recht' = 'lezen'
        and wie_krijgt <> all (mijn_houders()) and not 'melder' = any (v_delen)) then
    raise exception 'verlener geeft meer dan hij heeft' using errcode = '42501'; end if;
  -- A row that rests on a recorded toestemming may not reach further than what was said; an inwoner has no other.
  if p ->> 'grondslag' = 'toestemming' and (not is_taak or (p ->> 'verwijst_naar' is not null and p ->> 'persoon_id' is not null))
      and not exists (select from toestemming s where s.dossier_id = d and s.id = (p ->> 'verwijst_naar')::bigint
        and s.gegeven and s.ingetrokken_op is null and s.partij_id = wie_krijgt
        and s.persoon_id = (p ->> 'persoon_id')::bigint and s.delen @> v_delen
        and (is_taak or exists (select from persoon x where x.dossier_id = d and x.inwoner_id = wie()
          and x.id in (s.persoon_id, s.gegeven_door)))) then
    raise exception 'toegang gaat verder dan de toestemming' using errcode = '42501'; end if;
  return query insert into toegang
      (dossier_id, houder_id, deel, persoon_id, gesprek_id, recht, grondslag, bron, verwijst_naar, tot, beeindigbaar, verleend_door, reden)
    select d, wie_krijgt, deel, (p ->> 'persoon_id')::bigint, (p ->> 'gesprek_id')::bigint, p ->> 'recht', p ->> 'grondslag',
      p ->> 'bron', (p ->> 'verwijst_naar')::bigint, (p ->> 'tot')::timestamptz, (p ->> 'beeindigbaar')::boolean, wie(), p ->> 'reden'
    from unnest(v_delen) deel
    where not exists (select from toegang t where t.dossier_id = d and t.houder_id = wie_krijgt
      and t.deel = deel and t.grondslag = p ->> 'grondslag' and t.recht = p ->> 'recht'
      and t.persoon_id is not distinct from (p ->> 'persoon_id')::bigint
      and t.gesprek_id is not distinct from (p ->> 'gesprek_id')::bigint
      and t.verwijst_naar is not distinct from (p ->> 'verwijst_naar')::bigint and t.tot is null)
    returning id;
end $$;

-- Toewijzingen over dossiers (BER-03): of the own dossiers, of the dossiers in a scope that reaches inzet, and of the
-- own organisation.
create or replace function toewijzingen_zien(p_stand text, p_vandaag date, p_limiet int)
  returns table (id bigint, dossier_id bigint, kenmerk text, nummer int, naam text, product text, organisatie_id bigint,
    organisatie text, toegewezen_op date, ingangsdatum date, einddatum date, volume int, eenheid text, frequentie text,
    status text, gestart_op date, gestopt_op date, reden_beeindiging text, bericht_belet text, uiterlijk date)
  language plpgsql stable security definer set search_path = kt as $$
declare
  teams bigint[] := array(select distinct t.id from bereik b join team t on b.soort = 'installatie' or t.id = b.team_id
    where b.houder_id = wie() and 'inzet' = any (b.delen)
      and b.vanaf <= statement_timestamp() and (b.tot is null or b.tot > statement_timestamp()));
  mijn bigint[] := mijn_dossiers('inzet'); personen bigint[] := mijn_personen('inzet'); houders bigint[] := mijn_houders();
  uit bigint[] := mijn_uitsluitingen();
begin
  return query select t.id, t.dossier_id, d.kenmerk, t.nummer, concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam),
      t.product, t.organisatie_id, h.naam, t.toegewezen_op, t.ingangsdatum, t.einddatum, t.volume, t.eenheid, t.frequentie,
      t.status, t.gestart_op, t.gestopt_op, t.reden_beeindiging, t.bericht_belet, m.uiterlijk
    from toewijzing t join dossier d on d.id = t.dossier_id join houder h on h.id = t.organisatie_id
      join persoon p on p.dossier_id = t.dossier_id and p.id = t.persoon_id
      left join termijn m on m.dossier_id = t.dossier_id and m.soort = 'start_na_toewijzing' and m.verwijst_naar = t.id
    where (t.dossier_id = any (mijn)
        or (d.team_id = any (teams) and not d.afgeschermd and d.id <> all (uit))
        or (t.persoon_id = any (personen) and t.organisatie_id = any (houders)))
      and (p_stand is null or t.status = p_stand
        or (p_stand = 'niet_gestart' and t.status = 'toegewezen' and m.uiterlijk < p_vandaag))
    order by t.toegewezen_op, t.id limit p_limiet;
end $$;
reset role;
