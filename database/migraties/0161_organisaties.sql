-- ALG-08: organisations with their lijn, pijlers, roles and contracts (004 §1.3; 000 Drie pilots).
set search_path = kt;
alter table organisatie add column lijn text check (lijn in ('0e', '1e', '2e')),
  add column pijlers text[] not null default '{}',
  add column version int not null default 1;
create table organisatie_rol (
  id bigint generated always as identity primary key,
  organisatie_id bigint not null references organisatie,
  rol text not null check (rol in ('hoofdaannemer', 'onderaannemer', 'subsidiepartij', 'signaleerder', 'financier')),
  -- the word of this gemeente for it: pilotzorgleverancier
  als text check (btrim(als) <> ''),
  onder_id bigint references organisatie,
  gebied_id bigint references gebied,
  vanaf date not null,
  tot date,
  door bigint not null references houder,
  check (tot is null or tot >= vanaf),
  check ((rol = 'onderaannemer') = (onder_id is not null)),
  check (onder_id <> organisatie_id)
);
create index organisatie_rol_organisatie on organisatie_rol (organisatie_id);
create index organisatie_rol_onder on organisatie_rol (onder_id) where onder_id is not null;
create table organisatie_contract (
  id bigint generated always as identity primary key,
  organisatie_id bigint not null references organisatie,
  vorm text not null check (vorm in ('subsidie', 'raamovereenkomst', 'deelovereenkomst', 'uitvoeringsovereenkomst', 'opdracht')),
  naam text not null check (btrim(naam) <> ''),
  gebied_id bigint references gebied,
  vanaf date not null,
  tot date,
  door bigint not null references houder,
  check (tot is null or tot >= vanaf)
);
create index organisatie_contract_organisatie on organisatie_contract (organisatie_id);
grant select, insert on organisatie_rol, organisatie_contract to kt_app;
grant update (tot) on organisatie_rol, organisatie_contract to kt_app;
grant select on organisatie_rol, organisatie_contract to kt_functie, kt_backup;
grant update (agb_code, telefoon, lijn, pijlers, version, soort) on organisatie to kt_app;
grant insert on organisatie to kt_functie;
grant update (naam) on houder to kt_functie;

set local role kt_functie;
-- Whoever can hold toegang is made by a function: here an organisation, by the functioneel beheerder only.
create function organisatie_toevoegen(p_naam text, p_soort text, p_sleutel text) returns bigint
  language plpgsql security definer set search_path = kt as $$
declare
  nieuw bigint;
begin
  perform beleid_beheert();
  insert into houder (soort, naam) values ('organisatie', p_naam) returning id into nieuw;
  insert into organisatie (id, soort, sleutel) values (nieuw, p_soort, p_sleutel);
  return nieuw;
end $$;
create function organisatie_noemen(p_id bigint, p_naam text) returns void
  language plpgsql security definer set search_path = kt as $$
begin
  perform beleid_beheert();
  update houder set naam = p_naam where id = p_id and soort = 'organisatie';
end $$;
revoke execute on function organisatie_toevoegen(text, text, text), organisatie_noemen(bigint, text) from public;
grant execute on function organisatie_toevoegen(text, text, text), organisatie_noemen(bigint, text) to kt_app;
reset role;
