-- The public form's limit per wijk, who took a signaal up, and the triage that the teamleider may read.
set search_path = kt;

-- How many signalen the public page brought in a wijk since a moment. Holds a lock until the end of the transaction:
-- without it a flood of parallel requests would all read the same number and pass the limit together.
create function publieke_signalen(p_gebied bigint, p_vanaf timestamptz) returns int
  language plpgsql security definer set search_path = kt as $$
begin
  perform pg_advisory_xact_lock(7251002, p_gebied::int);
  return (select count(*)::int from signaal
    where gebied_id = p_gebied and aangenomen_door is null and ontvangen_op >= p_vanaf);
end $$;

-- Was a signaal of one's own postvak taken up in a dossier meanwhile? Told to nobody else, and not in which one:
-- it tells the second of two people who open a dossier at once why that cannot be done.
create function signaal_opgenomen(p_id bigint) returns boolean
  language sql stable security definer set search_path = kt as $$
  select exists (select from signaal
    where id = p_id and dossier_id is not null and gebied_id = any (mijn_postvakken()))
$$;

do $$
declare
  f text;
begin
  foreach f in array array['publieke_signalen(bigint,timestamptz)', 'signaal_opgenomen(bigint)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;

-- TRI-19: the teamleider sees proposal, decision and motivation, without the gesprek itself.
create policy teamleider on triage for select to kt_app using (dossier_id = any ((select mijn_dossiers('kern'))::bigint[])
  and exists (select from rol_toekenning r where r.houder_id = wie() and r.rol = 'teamleider'
    and r.vanaf <= statement_timestamp() and (r.tot is null or r.tot > statement_timestamp())));
