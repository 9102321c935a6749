-- SIG-15: every organisation picks up the hulpvraag of whoever knocks (001 §5). It becomes a casus of the wijk, with somebody
-- of the team who has the regie, and afterwards the team and the organisation agree who does what. Who picks up is told
-- nothing of who is known already: it reads what it typed itself, never the dossier.
set search_path = kt;
create table oppakking (
  signaal_id bigint primary key references signaal,
  organisatie_id bigint not null references organisatie,
  door bigint not null references medewerker,
  team_id bigint references team,
  aanspreekpunt_id bigint references houder,
  beleid_versie int not null references beleid,
  doet_al text,
  op timestamptz not null,
  uiterlijk date not null,
  verdeeld_op date,
  verdeeld_door bigint references houder,
  besproken_met text,
  besproken_op date,
  organisatie_doet text,
  wijkteam_doet text,
  ander_doet text,
  ziet_tot date,
  check (num_nulls(verdeeld_op, verdeeld_door, besproken_met, besproken_op) in (0, 4)),
  check (verdeeld_op is not null or num_nonnulls(organisatie_doet, wijkteam_doet, ander_doet, ziet_tot) = 0)
);
create index oppakking_organisatie on oppakking (organisatie_id, op desc);
alter table oppakking enable row level security; alter table oppakking force row level security;
-- Whoever sees the signaal sees who picked it up; the wall of signaal holds inside this question.
create policy signaal on oppakking for all to kt_app using (exists (select from signaal s where s.id = signaal_id));
create policy functie on oppakking for all to kt_functie using (true);
create policy backup on oppakking for select to kt_backup using (true);
grant select, update on oppakking to kt_app;
grant select, insert on oppakking to kt_functie;
grant select on oppakking to kt_backup;
grant update (dossier_id, version) on signaal to kt_functie;
create policy functie_oppakken on signaal for update to kt_functie using (true);
grant delete on toegang to kt_functie;

-- Does the person acting work a postvak? Then the vraag is written down there.
create function werkt_postvak() returns boolean language sql stable security definer set search_path = kt as
  $$ select cardinality(mijn_postvakken()) > 0 $$;

-- Says that the own organisation picks up what the person acting wrote down just now, and who of the team of the wijk is
-- there to speak to: the sociaal werker with the fewest huishoudens. The same for whoever knocks.
create function hulpvraag_oppakken(p jsonb) returns table (team text, aanspreekpunt_id bigint, aanspreekpunt text)
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
  insert into oppakking (signaal_id, organisatie_id, door, team_id, aanspreekpunt_id, beleid_versie, doet_al, op, uiterlijk)
    select s.id, m.organisatie_id, m.id, v_team, v_wie, (p ->> 'beleid_versie')::int, p ->> 'doet_al', s.ontvangen_op,
      (p ->> 'uiterlijk')::date from medewerker m where m.id = wie();
  return query select (select h.naam from houder h where h.id = v_team), v_wie, (select h.naam from houder h where h.id = v_wie);
end $$;

-- Opens the casus of what was picked up in this same handeling. Null where the team does it: somebody is known at this
-- address (the vraag belongs with that), or there is nobody to have the regie.
create function hulpvraag_openen(p_signaal bigint, p jsonb, p_delen text[], p_bron text) returns bigint
  language plpgsql security definer set search_path = kt as $$
declare
  s signaal; o oppakking; nieuw bigint;
begin
  select * into o from oppakking x where x.signaal_id = p_signaal and x.door = wie() and x.verdeeld_op is null;
  select * into s from signaal x where x.id = p_signaal and x.dossier_id is null for update;
  if o.signaal_id is null or s.id is null or werkt_postvak() then
    raise exception 'niet van wie oppakt' using errcode = '42501'; end if;
  if s.postcode is null or s.huisnummer is null or o.aanspreekpunt_id is null then return null; end if;
  perform pg_advisory_xact_lock(7251005, hashtext(s.postcode || ' ' || s.huisnummer::text));
  if exists (select from dossier d where d.status = 'open' and d.postcode = s.postcode and d.huisnummer = s.huisnummer) then
    return null; end if;
  insert into dossier (kenmerk, gebied_id, team_id, naam, straat, huisnummer, toevoeging, postcode, plaats, beleid_versie, bron)
    values (to_char(s.ontvangen_op at time zone 'Europe/Amsterdam', 'YYYY') || '-' || lpad(nextval('dossier_kenmerk')::text, 6, '0'),
      s.gebied_id, o.team_id, p ->> 'naam', s.straat, s.huisnummer, s.toevoeging, s.postcode, s.plaats, o.beleid_versie, 'signaal')
    returning id into nieuw;
  insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door)
    select nieuw, wie(), d, 'schrijven', 'teamlid', p_bron, false, wie() from unnest(p_delen) d;
  perform set_config('kt.dossier', nieuw::text, true);
  insert into werkregel (dossier_id, gebied_id, team_id, kenmerk, naam, fase)
    select nieuw, gebied_id, team_id, kenmerk, naam, 'nieuw' from dossier where id = nieuw;
  update signaal set dossier_id = nieuw, version = version + 1 where id = s.id;
  return nieuw;
end $$;
-- What the opener held within this transaction to fill the casus was never anybody's: taken back, not ended, so that a
-- dossier that was opened answers the organisation like one that does not exist (404, not “geen toegang meer”).
create function hulpvraag_klaar(p_dossier bigint) returns void
  language sql security definer set search_path = kt as $$
  delete from toegang t where t.dossier_id = p_dossier and t.houder_id = wie() and t.grondslag = 'teamlid' and t.vanaf >= now()
    and exists (select from oppakking o join signaal s on s.id = o.signaal_id
      where s.dossier_id = p_dossier and o.door = wie() and o.verdeeld_op is null)
$$;

-- What the own organisation picked up: what it typed itself, and what was agreed for it. A medewerker of an aanbieder
-- reads those of colleagues too; another organisation none. Nothing of the dossier, nor whether there was one.
create function mijn_oppakkingen(p_vandaag date) returns table (kenmerk text, op timestamptz, door text, naam text, vraag text,
    doet_al text, team text, aanspreekpunt text, uiterlijk date, gesloten boolean, verdeeld_op date, doet text, ziet_tot date, ziet boolean)
  language sql stable security definer set search_path = kt as $$
  select s.kenmerk, o.op, d.naam, case when z.ziet then concat_ws(' ', s.voornaam, s.achternaam) end, case when z.ziet then s.vraag end,
    case when z.ziet then o.doet_al end, t.naam, a.naam, o.uiterlijk, s.status = 'gesloten', o.verdeeld_op,
    case when z.ziet then o.organisatie_doet end, o.ziet_tot, z.ziet
  from oppakking o join signaal s on s.id = o.signaal_id join houder d on d.id = o.door
    left join houder t on t.id = o.team_id left join houder a on a.id = o.aanspreekpunt_id
    cross join lateral (select case when o.verdeeld_op is null then s.status <> 'gesloten'
      else coalesce(o.ziet_tot >= p_vandaag, false) end as ziet) z
  where o.organisatie_id = (select m.organisatie_id from medewerker m where m.id = wie())
    and (o.door = wie() or exists (select from rol_toekenning r where r.houder_id = wie() and r.rol = 'aanbieder'
      and r.vanaf <= statement_timestamp() and (r.tot is null or r.tot > statement_timestamp())))
  order by o.op desc, s.id desc limit 100
$$;
do $$
declare
  f text;
begin
  foreach f in array array['werkt_postvak()', 'hulpvraag_oppakken(jsonb)', 'hulpvraag_openen(bigint,jsonb,text[],text)',
      'hulpvraag_klaar(bigint)', 'mijn_oppakkingen(date)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
