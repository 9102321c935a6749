-- The aanbieder of a toewijzing gets what beleid gives on that ground, for its own client and no further than the
-- toewijzing reaches: holder and person come from the row, not from the caller. By who holds the dossier, or by the
-- task that finishes a letter.
set search_path = kt;
create function toewijzing_toegang_geven(p_dossier bigint, p_toewijzing bigint, p_delen text[], p_bron text, p_beeindigbaar boolean)
  returns int language plpgsql security definer set search_path = kt as $$
declare
  n int;
begin
  if not heeft_grondslag(p_dossier, array['regie', 'teamlid', 'import'])
      and not ((select soort from houder where id = wie()) = 'systeem' and bereik_raakt(p_dossier, 'inzet')) then
    raise exception 'verlener heeft dit dossier niet' using errcode = '42501'; end if;
  insert into toegang (dossier_id, houder_id, deel, persoon_id, recht, grondslag, bron, verwijst_naar, beeindigbaar, verleend_door)
    select t.dossier_id, t.organisatie_id, d, t.persoon_id, 'lezen', 'toewijzing', p_bron, t.id, p_beeindigbaar, wie()
    from toewijzing t cross join unnest(p_delen) d
    where t.dossier_id = p_dossier and t.id = p_toewijzing
      and not exists (select from toegang x where x.dossier_id = t.dossier_id and x.grondslag = 'toewijzing' and x.verwijst_naar = t.id and x.deel = d);
  get diagnostics n = row_count;
  return n;
end $$;
revoke execute on function toewijzing_toegang_geven(bigint, bigint, text[], text, boolean) from public;
grant execute on function toewijzing_toegang_geven(bigint, bigint, text[], text, boolean) to kt_app;
alter function toewijzing_toegang_geven(bigint, bigint, text[], text, boolean) owner to kt_functie;
