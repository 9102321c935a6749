-- SIG-15: whose turn it is tells nothing of who is known. A picked up hulpvraag counts once for its aanspreekpunt, whether
-- it became a casus or lies in the postvak; counting the casus alone, the next aanspreekpunt told which of the two it was.
set search_path = kt;
set local role kt_functie;
create or replace function hulpvraag_oppakken(p jsonb) returns table (team text, aanspreekpunt_id bigint, aanspreekpunt text)
  language plpgsql security definer set search_path = kt as $$
declare
  s signaal; v_team bigint; v_wie bigint;
begin
  select * into s from signaal x where x.id = (p ->> 'signaal_id')::bigint and x.aangenomen_door = wie() and x.dossier_id is null
    and x.status = 'nieuw';
  if not found or werkt_postvak() then raise exception 'niet van wie oppakt' using errcode = '42501'; end if;
  select l.team_id, l.medewerker_id into v_team, v_wie
    from gebied_werkt w join team_gebied t on t.gebied_id = w.werkt_id join teamlid l on l.team_id = t.team_id
      join medewerker m on m.id = l.medewerker_id and m.functie = 'sociaal_werker'
    where w.gebied_id = s.gebied_id and l.vanaf <= statement_timestamp() and (l.tot is null or l.tot > statement_timestamp())
      and (m.in_dienst_tot is null or m.in_dienst_tot >= (now() at time zone 'Europe/Amsterdam')::date)
      and exists (select from rol_toekenning r where r.houder_id = m.id and r.rol = 'sociaal_werker'
        and r.vanaf <= statement_timestamp() and (r.tot is null or r.tot > statement_timestamp()))
    order by t.team_id, (select count(*) from regie r where r.regievoerder_id = m.id and r.tot is null
        and not exists (select from signaal x join oppakking o on o.signaal_id = x.id
          where x.dossier_id = r.dossier_id and o.aanspreekpunt_id = m.id and o.verdeeld_op is null))
      + (select count(*) from oppakking o join signaal x on x.id = o.signaal_id
          where o.aanspreekpunt_id = m.id and o.verdeeld_op is null and x.status <> 'gesloten'), m.id limit 1;
  insert into oppakking (signaal_id, organisatie_id, door, team_id, aanspreekpunt_id, beleid_versie, doet_al, op, uiterlijk, ziet_hoogstens)
    select s.id, m.organisatie_id, m.id, v_team, v_wie, (p ->> 'beleid_versie')::int, p ->> 'doet_al', s.ontvangen_op,
      (p ->> 'uiterlijk')::date, (p ->> 'ziet_hoogstens')::date from medewerker m where m.id = wie();
  return query select (select h.naam from houder h where h.id = v_team), v_wie, (select h.naam from houder h where h.id = v_wie);
end $$;
reset role;
