-- SIG-15: reading on has an end also where nobody settles the verdeling.
set search_path = kt;
alter table oppakking add column ziet_hoogstens date;
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
    order by t.team_id, (select count(*) from regie r where r.regievoerder_id = m.id and r.tot is null), m.id limit 1;
  insert into oppakking (signaal_id, organisatie_id, door, team_id, aanspreekpunt_id, beleid_versie, doet_al, op, uiterlijk, ziet_hoogstens)
    select s.id, m.organisatie_id, m.id, v_team, v_wie, (p ->> 'beleid_versie')::int, p ->> 'doet_al', s.ontvangen_op,
      (p ->> 'uiterlijk')::date, (p ->> 'ziet_hoogstens')::date from medewerker m where m.id = wie();
  return query select (select h.naam from houder h where h.id = v_team), v_wie, (select h.naam from houder h where h.id = v_wie);
end $$;
create or replace function mijn_oppakkingen(p_vandaag date) returns table (kenmerk text, op timestamptz, door text, naam text, vraag text,
    doet_al text, team text, aanspreekpunt text, uiterlijk date, gesloten boolean, verdeeld_op date, doet text, ziet_tot date, ziet boolean)
  language sql stable security definer set search_path = kt as $$
  select s.kenmerk, o.op, d.naam, case when z.ziet then concat_ws(' ', s.voornaam, s.achternaam) end, case when z.ziet then s.vraag end,
    case when z.ziet then o.doet_al end, t.naam, a.naam, o.uiterlijk, s.status = 'gesloten', o.verdeeld_op,
    case when z.ziet then o.organisatie_doet end, z.tot, z.ziet
  from oppakking o join signaal s on s.id = o.signaal_id join houder d on d.id = o.door
    left join houder t on t.id = o.team_id left join houder a on a.id = o.aanspreekpunt_id
    cross join lateral (select case when o.verdeeld_op is null then coalesce(o.ziet_hoogstens, o.uiterlijk) else o.ziet_tot end as tot) x
    cross join lateral (select x.tot, (o.verdeeld_op is not null or s.status <> 'gesloten')
      and coalesce(x.tot >= p_vandaag, false) as ziet) z
  where o.organisatie_id = (select m.organisatie_id from medewerker m where m.id = wie())
    and (o.door = wie() or exists (select from rol_toekenning r where r.houder_id = wie() and r.rol = 'aanbieder'
      and r.vanaf <= statement_timestamp() and (r.tot is null or r.tot > statement_timestamp())))
  order by o.op desc, s.id desc limit 100
$$;
reset role;
