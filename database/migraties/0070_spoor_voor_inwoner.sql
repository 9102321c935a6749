-- PRI-11: a search that found this dossier, a message about it and a letter out of it that somebody opened are read
-- back from the dossier too (decision 3). Lines of these handelingen hold ids of dossiers; other lists hold other ids.
set search_path = kt;

create function losse_lezingen(p_dossier bigint, p_hoeveel int)
  returns table (sleutel bigint, op timestamptz, rol text, organisatie text, deel text)
  language sql stable security definer set search_path = kt as $$
  select s.id, s.op, s.rol, h.naam, case when s.handeling = 'document.tonen' then 'besluit'
      when s.handeling = 'dossiers.zoeken' then 'kern' else 'bericht' end
  from spoor s left join houder h on h.id = s.organisatie_id
  where p_dossier = any ((select mijn_dossiers('kern'))::bigint[])
    and ((s.ids @> array[p_dossier] and s.handeling in ('dossiers.zoeken', 'bericht.tonen', 'bericht.downloaden'))
      or (s.dossier_id = p_dossier and s.handeling = 'document.tonen'))
    and s.wie_id is distinct from wie() and s.uitkomst = 'gelukt' and not voor_inwoner_afgeschermd(s.id)
  order by s.id desc limit least(p_hoeveel, 100)
$$;
revoke execute on function losse_lezingen(bigint, int) from public;
grant execute on function losse_lezingen(bigint, int) to kt_app;
alter function losse_lezingen(bigint, int) owner to kt_functie;

-- What a repeated submit answers is kept no longer than a submit is repeated: it may hold what somebody told.
create function idempotentie_opruimen() returns bigint
  language plpgsql security definer set search_path = kt as $$
declare
  n bigint;
begin
  delete from idempotentie where op < now() - interval '24 hours';
  get diagnostics n = row_count;
  return n;
end $$;
revoke execute on function idempotentie_opruimen() from public;
grant execute on function idempotentie_opruimen() to kt_app;
alter function idempotentie_opruimen() owner to kt_functie;
grant select, delete on idempotentie to kt_functie;
create policy functie on idempotentie for all to kt_functie using (true);
