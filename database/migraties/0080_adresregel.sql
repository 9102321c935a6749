-- Who tells a worry often knows the postcode and not the street; a line with a bare house number says nothing.
set search_path = kt;
create function adresregel(p_straat text, p_huisnummer int, p_toevoeging text, p_postcode text) returns text
  language sql immutable parallel safe as $$
  select adresregel(coalesce(p_straat, regexp_replace(p_postcode, '^(....)(..)$', '\1 \2')), p_huisnummer, p_toevoeging)
$$;
grant execute on function adresregel(text, int, text, text) to kt_functie;

set local role kt_functie;
create or replace function werkregel_vullen() returns trigger language plpgsql security definer set search_path = kt as $$
begin
  select adresregel(d.straat, d.huisnummer, d.toevoeging, d.postcode), d.afgeschermd into new.adres, new.afgeschermd
    from dossier d where d.id = new.dossier_id;
  return new;
end $$;
create or replace function werkregel_volgen() returns trigger language plpgsql security definer set search_path = kt as $$
begin
  update werkregel set naam = new.naam, adres = adresregel(new.straat, new.huisnummer, new.toevoeging, new.postcode),
    afgeschermd = new.afgeschermd, team_id = new.team_id, gebied_id = new.gebied_id where dossier_id = new.id;
  if new.team_id <> old.team_id then
    update zoeknaam set team_id = new.team_id where dossier_id = new.id; end if;
  return null;
end $$;
create or replace function zoek_kaarten(p_personen bigint[])
  returns table (dossier_id bigint, persoon_id bigint, voornamen text, tussenvoegsel text, achternaam text,
    geboortedatum date, kenmerk text, huishouden text, adres text, plaats text, status text, regievoerder text)
  language sql stable security definer set search_path = kt as $$
  select d.id, p.id, p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortedatum, d.kenmerk, d.naam,
    adresregel(d.straat, d.huisnummer, d.toevoeging, d.postcode), d.plaats, d.status, h.naam
  from unnest(p_personen) with ordinality g (id, nr) join persoon p on p.id = g.id join dossier d on d.id = p.dossier_id
    left join werkregel w on w.dossier_id = d.id left join houder h on h.id = w.regievoerder_id
  where d.id = any ((select mijn_dossiers('kern'))::bigint[])
    or (bereik_raakt(d.id, 'kern') and not is_uitgesloten(d.id))
  order by g.nr
$$;
reset role;
