-- The import finds a dossier it made before, so that a line comes in once however often a file is read.
set search_path = kt;

-- The dossier of a sender's key, for the task that imports and nobody else: renews its hour of toegang and narrows
-- the transaction to it. Two imports that meet the same key wait for each other.
create function invoer_dossier(p_sleutel text) returns bigint
  language plpgsql security definer set search_path = kt as $$
declare
  v_dossier bigint; nu timestamptz := clock_timestamp();
begin
  if not exists (select from houder where id = wie() and soort = 'systeem' and naam = 'importeren') then
    raise exception 'alleen de taak importeren zoekt op sleutel' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(7251003, hashtext(p_sleutel));
  select id into v_dossier from dossier where invoer_sleutel = p_sleutel for update;
  if not found then return null; end if;
  update toegang set tot = nu + interval '1 hour'
    where dossier_id = v_dossier and houder_id = wie() and grondslag = 'import' and tot > nu;
  if not found then
    insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door, tot)
      select distinct dossier_id, houder_id, deel, recht, grondslag, bron, false, wie(), nu + interval '1 hour'
      from toegang where dossier_id = v_dossier and houder_id = wie() and grondslag = 'import';
  end if;
  perform set_config('kt.dossier', v_dossier::text, true);
  return v_dossier;
end $$;
revoke execute on function invoer_dossier(text) from public;
grant execute on function invoer_dossier(text) to kt_app;
alter function invoer_dossier(text) owner to kt_functie;
-- A later file may tell that a voorziening ends on another day.
grant update (einddatum) on voorziening to kt_app;
