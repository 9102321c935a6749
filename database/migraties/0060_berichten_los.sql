-- One message, file or toewijzing that goes wrong does not stop the others: what went wrong stands with the row, and
-- when it is tried again. And what is about a shielded dossier is closed to the role that handles messages, too.
set search_path = kt;

-- mislukt: how often it failed in a row. lezingen: how often reading began without an end; it is counted before the
-- message is parsed, so that one that kills the process is not parsed for ever.
alter table bericht
  add column mislukt int not null default 0,
  add column mislukt_code text,
  add column opnieuw_na timestamptz,
  add column lezingen int not null default 0,
  add column wacht_dossier_id bigint references dossier;
create index dossier_afgeschermd on dossier (id) where afgeschermd;

-- The dossiers that are closed to the person acting whatever the scope or role: shielded ones, unless a row gives this
-- deel, and those from which this person is excluded. A handful; asked once per statement.
create function gesloten_dossiers(p_deel text) returns bigint[]
  language sql stable security definer set search_path = kt as $$
  select coalesce(array_agg(x.id), '{}') from (
    select d.id from dossier d where d.afgeschermd
      and not exists (select from toegang t where t.dossier_id = d.id and t.houder_id = any (mijn_houders())
        and t.deel = p_deel and t.persoon_id is null and t.gesprek_id is null
        and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp()))
    union select unnest(mijn_uitsluitingen())) x (id)
$$;
create function is_berichtentaak() returns boolean language sql stable security definer set search_path = kt as $$
  select exists (select from houder where id = wie() and soort = 'systeem' and naam = 'berichten')
$$;
drop policy deel on bericht;
create policy deel on bericht for all to kt_app using (
  (dossier_id is not null and dossier_id = any ((select mijn_dossiers('bericht'))::bigint[]))
  or ((select behandelt_berichten()) and (coalesce(dossier_id, wacht_dossier_id) is null
    or coalesce(dossier_id, wacht_dossier_id) <> all ((select gesloten_dossiers('bericht'))::bigint[]))));
-- The task sees what waits for a dossier that is closed to it: it tries again until it may.
create policy wachtend on bericht for all to kt_app using (dossier_id is null and (select is_berichtentaak()));

-- The same bytes of the same sender came before; told also when that message may not be seen (any more).
create function bericht_eerder(p_sha256 bytea, p_organisatie bigint) returns bigint
  language sql stable security definer set search_path = kt as $$
  select b.id from bericht b where b.richting = 'in' and b.sha256 = p_sha256 and b.organisatie_id is not distinct from p_organisatie
    and (behandelt_berichten() or (levert_berichten() and p_organisatie = any (mijn_houders())))
$$;
-- Our toewijzing that a retour answers, also when its dossier was shielded since: then the answer waits.
create function bericht_verzonden(p_organisatie bigint, p_identificatie text)
  returns table (id bigint, dossier_id bigint, toewijzing_id bigint)
  language sql stable security definer set search_path = kt as $$
  select b.id, b.dossier_id, b.toewijzing_id from bericht b
  where b.richting = 'uit' and b.soort = 'WMO301' and b.organisatie_id = p_organisatie
    and b.identificatie = p_identificatie and is_berichtentaak()
$$;
-- Writes down that no message could be made, and why, also where the task may not look inside.
create function toewijzing_uitstellen(p_toewijzing bigint, p_code text) returns void
  language plpgsql security definer set search_path = kt as $$
begin
  if not is_berichtentaak() then raise exception 'alleen de taak die berichten maakt' using errcode = '42501'; end if;
  update toewijzing set bericht_belet = p_code, bericht_geprobeerd_op = clock_timestamp() where id = p_toewijzing;
end $$;
do $$
declare
  f text;
begin
  foreach f in array array['gesloten_dossiers(text)', 'is_berichtentaak()', 'bericht_eerder(bytea,bigint)',
      'bericht_verzonden(bigint,text)', 'toewijzing_uitstellen(bigint,text)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
create policy uitstellen on toewijzing for update to kt_functie using (true);
grant update (bericht_belet, bericht_geprobeerd_op) on toewijzing to kt_functie;

set local role kt_functie;
-- What failed for a reason of ours is tried each minute, what lacks something each hour; what was tried longest ago
-- comes first, so that fifty that fail do not keep away the one that would not.
create or replace function toewijzingen_zonder_bericht(p_limiet int) returns table (dossier_id bigint, toewijzing_id bigint)
  language sql stable security definer set search_path = kt as $$
  select t.dossier_id, t.id from toewijzing t
  where behandelt_berichten() and t.status in ('toegewezen', 'gestart')
    and (t.bericht_geprobeerd_op is null or t.bericht_geprobeerd_op < statement_timestamp()
      - case when coalesce(t.bericht_belet, 'niet-gelukt') = 'niet-gelukt' then interval '1 minute' else interval '1 hour' end)
    and not exists (select from bericht b where b.toewijzing_id = t.id and b.richting = 'uit' and b.soort = 'WMO301')
  order by t.bericht_geprobeerd_op nulls first, t.id limit p_limiet
$$;
-- A letter of a dossier that is closed to the task waits for its worker, and does not keep the others away.
create or replace function brieven_open(p_voor timestamptz) returns table (dossier_id bigint, verwijzing_id bigint)
  language sql stable security definer set search_path = kt as $$
  select v.dossier_id, v.id from verwijzing v
  where v.status = 'in_voorbereiding' and v.op < p_voor and v.dossier_id <> all ((select gesloten_dossiers('besluit'))::bigint[])
    and exists (select from houder h where h.id = wie() and h.soort = 'systeem' and h.naam = 'brieven')
  order by v.op limit 20
$$;
-- A task to which a row gives a shielded dossier does there what its scope lets it do elsewhere.
create or replace function toewijzing_toegang_tot(p_dossier bigint, p_toewijzing bigint, p_tot timestamptz) returns int
  language plpgsql security definer set search_path = kt as $$
declare
  n int;
  v_tot timestamptz := case when p_tot is not null then greatest(p_tot, clock_timestamp()) end;
begin
  if (select soort from houder where id = wie()) is distinct from 'systeem' or not (p_dossier = any (mijn_dossiers('inzet'))) then
    raise exception 'alleen de taak die berichten leest' using errcode = '42501'; end if;
  update toegang set tot = v_tot, beeindigd_door = case when v_tot is not null then wie() end,
      reden = case when v_tot is not null then 'ondersteuning gestopt' end
    where dossier_id = p_dossier and grondslag = 'toewijzing' and verwijst_naar = p_toewijzing;
  get diagnostics n = row_count;
  return n;
end $$;
reset role;
