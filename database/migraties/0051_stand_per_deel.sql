-- Who sees a dossier but none of the delen that are asked gets what somebody gets to whom it does not exist.
set search_path = kt;

create function toegang_stand(p_dossier bigint, p_delen text[]) returns text
  language plpgsql stable security definer set search_path = kt as $$
begin
  if not is_uitgesloten(p_dossier) then
    if exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders())
        and (p_delen is null or t.deel = any (p_delen))
        and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp()))
      or (p_delen is null and bereik_raakt(p_dossier, null))
      or exists (select from unnest(p_delen) deel where bereik_raakt(p_dossier, deel)) then return 'zien'; end if;
    if exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders())
        and (p_delen is null or t.deel = any (p_delen) or toegang_stand(p_dossier, null) = 'geweest')
        and t.vanaf <= statement_timestamp()) then return 'geweest'; end if;
  end if;
  return 'anders';
end $$;
revoke execute on function toegang_stand(bigint, text[]) from public;
grant execute on function toegang_stand(bigint, text[]) to kt_app;
alter function toegang_stand(bigint, text[]) owner to kt_functie;
set local role kt_functie;
create or replace function toegang_stand(p_dossier bigint) returns text
  language sql stable security definer set search_path = kt as $$ select toegang_stand(p_dossier, null) $$;
reset role;
