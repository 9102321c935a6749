-- A start told on the screen before the task came round does not make the toewijzing itself superfluous: the
-- system of the aanbieder still has to get its number.
set search_path = kt;
set local role kt_functie;
create or replace function toewijzingen_zonder_bericht(p_limiet int) returns table (dossier_id bigint, toewijzing_id bigint)
  language sql stable security definer set search_path = kt as $$
  select t.dossier_id, t.id from toewijzing t
  where behandelt_berichten() and t.status in ('toegewezen', 'gestart')
    and (t.bericht_geprobeerd_op is null
      or t.bericht_geprobeerd_op < statement_timestamp() - case when t.bericht_belet is null then interval '1 minute' else interval '1 hour' end)
    and not exists (select from bericht b where b.toewijzing_id = t.id and b.richting = 'uit' and b.soort = 'WMO301')
  order by t.id limit p_limiet
$$;
reset role;
