-- What a list shows without opening a dossier, and what a person may know about the own toegang. Lists over a scope
-- read werkregel only (decision 2), so it carries the address too, and knows which dossiers are shielded.
set search_path = kt;
alter table werkregel add column adres text, add column afgeschermd boolean not null default false;

create function adresregel(p_straat text, p_huisnummer int, p_toevoeging text) returns text language sql immutable as
  $$ select nullif(concat_ws(' ', p_straat, p_huisnummer::text || coalesce(p_toevoeging, '')), '') $$;
create function werkregel_vullen() returns trigger language plpgsql security definer set search_path = kt as $$
begin
  select adresregel(d.straat, d.huisnummer, d.toevoeging), d.afgeschermd into new.adres, new.afgeschermd
    from dossier d where d.id = new.dossier_id;
  return new;
end $$;
create function werkregel_volgen() returns trigger language plpgsql security definer set search_path = kt as $$
begin
  update werkregel set naam = new.naam, adres = adresregel(new.straat, new.huisnummer, new.toevoeging),
    afgeschermd = new.afgeschermd, team_id = new.team_id, gebied_id = new.gebied_id where dossier_id = new.id;
  return null;
end $$;
alter function werkregel_vullen() owner to kt_functie;
alter function werkregel_volgen() owner to kt_functie;
create trigger werkregel_vullen before insert on werkregel for each row execute function werkregel_vullen();
create trigger werkregel_volgen after update of naam, straat, huisnummer, toevoeging, afgeschermd, team_id, gebied_id
  on dossier for each row execute function werkregel_volgen();

-- A scope never reaches a shielded dossier, nor one from which the person is excluded; its line neither.
create function mijn_uitsluitingen() returns bigint[] language sql stable security definer set search_path = kt as $$
  select coalesce((select array_agg(dossier_id) from uitsluiting where houder_id = wie()
    and vanaf <= statement_timestamp() and (tot is null or tot > statement_timestamp())), '{}')
$$;
drop policy lijst on werkregel;
create policy lijst on werkregel for all to kt_app using (
  dossier_id = any ((select mijn_dossiers('kern'))::bigint[])
  or (team_id = any ((select mijn_teams_bereik())::bigint[]) and not afgeschermd
    and dossier_id <> all ((select mijn_uitsluitingen())::bigint[])));

-- "Waarom zie ik dit?": the rows and scopes by which the person acting sees this dossier now.
create function mijn_toegang(p_dossier bigint)
  returns table (deel text, persoon_id bigint, recht text, grondslag text, bron text, via text, vanaf timestamptz, tot timestamptz)
  language sql stable security definer set search_path = kt as $$
  select t.deel, t.persoon_id, t.recht, t.grondslag, t.bron, h.soort, t.vanaf, t.tot
    from toegang t join houder h on h.id = t.houder_id
    where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders()) and not is_uitgesloten(p_dossier)
      and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp())
  union all
  select unnest(b.delen), null, b.recht, b.grondslag, b.bron, 'bereik', b.vanaf, b.tot
    from bereik b join dossier d on d.id = p_dossier
    where b.houder_id = wie() and (b.soort = 'installatie' or b.team_id = d.team_id) and not d.afgeschermd
      and not is_uitgesloten(p_dossier)
      and b.vanaf <= statement_timestamp() and (b.tot is null or b.tot > statement_timestamp())
$$;
-- Whoever sees any deel may know whom to call, also an aanbieder that does not see kern.
create function regievoerder_nu(p_dossier bigint) returns table (id bigint, naam text, rol text, vanaf timestamptz)
  language sql stable security definer set search_path = kt as $$
  select r.regievoerder_id, h.naam, r.rol, r.vanaf from regie r join houder h on h.id = r.regievoerder_id
  where r.dossier_id = p_dossier and r.tot is null and toegang_stand(p_dossier) = 'zien'
$$;
-- What search shows of the at most twenty persons it found; each is checked again.
create function zoek_kaarten(p_personen bigint[])
  returns table (dossier_id bigint, persoon_id bigint, voornamen text, tussenvoegsel text, achternaam text,
    geboortedatum date, kenmerk text, huishouden text, adres text, plaats text, status text, regievoerder text)
  language sql stable security definer set search_path = kt as $$
  select d.id, p.id, p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortedatum, d.kenmerk, d.naam,
    adresregel(d.straat, d.huisnummer, d.toevoeging), d.plaats, d.status, h.naam
  from unnest(p_personen) with ordinality g (id, nr) join persoon p on p.id = g.id join dossier d on d.id = p.dossier_id
    left join werkregel w on w.dossier_id = d.id left join houder h on h.id = w.regievoerder_id
  where d.id = any ((select mijn_dossiers('kern'))::bigint[])
    or (bereik_raakt(d.id, 'kern') and not is_uitgesloten(d.id))
  order by g.nr
$$;
do $$
declare
  f text;
begin
  foreach f in array array['mijn_uitsluitingen()', 'mijn_toegang(bigint)', 'regievoerder_nu(bigint)', 'zoek_kaarten(bigint[])'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
