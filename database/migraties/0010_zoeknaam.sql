-- The search line of one person, made from the person itself, so that it cannot differ from it. The app role may
-- add to zoeknaam but not read or change it: a function does, for who holds kern of the dossier.
set search_path = kt;
create function zoeknaam_bijwerken(p_dossier bigint, p_persoon bigint) returns void
  language plpgsql security definer set search_path = kt as $$
begin
  if not (p_dossier = any (mijn_dossiers('kern'))) then
    raise exception 'wie bijwerkt heeft dit dossier niet' using errcode = '42501'; end if;
  insert into zoeknaam (dossier_id, persoon_id, team_id, naam, bsn)
    select p.dossier_id, p.id, d.team_id,
      naam_norm(concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortenaam)), p.bsn
    from persoon p join dossier d on d.id = p.dossier_id where p.dossier_id = p_dossier and p.id = p_persoon
  on conflict (dossier_id, persoon_id) do update
    set team_id = excluded.team_id, naam = excluded.naam, bsn = excluded.bsn;
end $$;
revoke execute on function zoeknaam_bijwerken(bigint, bigint) from public;
grant execute on function zoeknaam_bijwerken(bigint, bigint) to kt_app;
alter function zoeknaam_bijwerken(bigint, bigint) owner to kt_functie;
grant insert, update on zoeknaam to kt_functie;
