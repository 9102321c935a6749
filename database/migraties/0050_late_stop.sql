-- A stop that is told long after the real end ends the access now: a period is never made to have been shorter
-- than it was, and what was read in it stays explained.
set search_path = kt;
set local role kt_functie;
create or replace function toewijzing_toegang_tot(p_dossier bigint, p_toewijzing bigint, p_tot timestamptz) returns int
  language plpgsql security definer set search_path = kt as $$
declare
  n int;
  v_tot timestamptz := case when p_tot is not null then greatest(p_tot, clock_timestamp()) end;
begin
  if (select soort from houder where id = wie()) is distinct from 'systeem' or not bereik_raakt(p_dossier, 'inzet') then
    raise exception 'alleen de taak die berichten leest' using errcode = '42501'; end if;
  update toegang set tot = v_tot, beeindigd_door = case when v_tot is not null then wie() end,
      reden = case when v_tot is not null then 'ondersteuning gestopt' end
    where dossier_id = p_dossier and grondslag = 'toewijzing' and verwijst_naar = p_toewijzing;
  get diagnostics n = row_count;
  return n;
end $$;
reset role;

-- The last message ends the sight of the client; what the aanbieder sent itself and our answer to it stay to be read
-- for the days in which a mistake is mended (BER-09: both see the status).
drop policy eigen_organisatie on bericht;
create policy eigen_organisatie on bericht for select to kt_app using (
  organisatie_id = any ((select mijn_houders())::bigint[]) and (select levert_berichten())
  and (dossier_id is null
    or ((richting = 'in' or op_bericht_id is not null) and tijd > statement_timestamp() - interval '30 days')
    or exists (select from toewijzing t where t.dossier_id = bericht.dossier_id and t.id = bericht.toewijzing_id)));
