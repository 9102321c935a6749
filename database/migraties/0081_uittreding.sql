-- PLAN-01: who leaves the household goes out of it, and may get a dossier of the own, opened by who has the regie now:
-- also in the wijk of another team, because the case moves there with its regievoerder.
set search_path = kt;
grant insert on uitsluiting to kt_functie;
grant update (lid_tot, version) on persoon to kt_functie;
create policy functie_toevoegen on uitsluiting for insert to kt_functie with check (true);
set local role kt_functie;
create or replace function dossier_openen(p jsonb, p_delen text[], p_grondslag text, p_bron text) returns bigint
  language plpgsql security definer set search_path = kt as $$
declare
  nieuw bigint; vanuit bigint := (p ->> 'vanuit')::bigint;
begin
  if wie() is null then raise exception 'niemand handelt'; end if;
  if p_grondslag not in ('teamlid', 'import') then raise exception 'grondslag opent geen dossier'; end if;
  if p_grondslag = 'import' and (select soort from houder where id = wie()) <> 'systeem' then
    raise exception 'alleen een systeemtaak importeert'; end if;
  if p_grondslag = 'teamlid' and not ((p ->> 'gebied_id')::bigint = any (mijn_postvakken()))
      and (vanuit is null or is_uitgesloten(vanuit) or not heeft_grondslag(vanuit, array['regie', 'teamlid'])) then
    raise exception 'geen taak in dit gebied'; end if;
  insert into dossier (kenmerk, gebied_id, team_id, naam, straat, huisnummer, toevoeging, postcode, plaats,
      beleid_versie, bron, invoer_sleutel, afgeschermd)
    values (to_char(now() at time zone 'Europe/Amsterdam', 'YYYY') || '-' || lpad(nextval('dossier_kenmerk')::text, 6, '0'),
      (p ->> 'gebied_id')::bigint, (p ->> 'team_id')::bigint, p ->> 'naam', p ->> 'straat',
      (p ->> 'huisnummer')::int, p ->> 'toevoeging', p ->> 'postcode', p ->> 'plaats',
      (p ->> 'beleid_versie')::int, p ->> 'bron', p ->> 'invoer_sleutel',
      coalesce((select x.afgeschermd from dossier x where x.id = vanuit), false))
    returning id into nieuw;
  -- A task that imports holds what it made for an hour, no longer.
  insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door, tot)
    select nieuw, wie(), d, 'schrijven', p_grondslag, p_bron, false, wie(),
      case when p_grondslag = 'import' then now() + interval '1 hour' end from unnest(p_delen) d;
  perform set_config('kt.dossier', nieuw::text, true);
  insert into werkregel (dossier_id, gebied_id, team_id, kenmerk, naam, fase)
    select nieuw, gebied_id, team_id, kenmerk, naam, 'nieuw' from dossier where id = nieuw;
  -- Who may not see the household may not see these people by a side door either.
  insert into uitsluiting (dossier_id, houder_id, reden, tot)
    select nieuw, u.houder_id, u.reden, u.tot from uitsluiting u where u.dossier_id = vanuit and (u.tot is null or u.tot > now());
  return nieuw;
end $$;

-- These members are out of the household from this day. What is about themselves stays theirs to read (AVG 15); the
-- household and its plan are no longer.
create function uittreden(p_dossier bigint, p_personen bigint[], p_dag date) returns void
  language plpgsql security definer set search_path = kt as $$
declare
  nu timestamptz := clock_timestamp();
begin
  if not heeft_grondslag(p_dossier, array['regie', 'teamlid']) then
    raise exception 'wie uitschrijft heeft dit dossier niet' using errcode = '42501'; end if;
  update persoon set lid_tot = p_dag, version = version + 1
    where dossier_id = p_dossier and id = any (p_personen) and lid_tot is null;
  update toegang t set tot = nu, beeindigd_door = wie(), reden = 'niet meer in dit huishouden'
    where t.dossier_id = p_dossier and t.persoon_id is null and t.grondslag = 'eigen_dossier' and (t.tot is null or t.tot > nu)
      and t.houder_id in (select p.inwoner_id from persoon p where p.dossier_id = p_dossier and p.id = any (p_personen));
end $$;
revoke execute on function uittreden(bigint, bigint[], date) from public;
grant execute on function uittreden(bigint, bigint[], date) to kt_app;
reset role;
