-- ALG-04: places lie in larger places, down to parts of a postcode; a place that no team works belongs to the team of
-- what it lies in. A voorziening of the sociale kaart is found from every place below its own. (The table voorziening is
-- what one person gets.)
set search_path = kt;
alter table gebied add column version int not null default 1;
alter table gebied add constraint gebied_niet_in_zichzelf check (ouder_id <> id);
create index gebied_ouder on gebied (ouder_id);
alter table gebied_postcode add column letters_van text not null default 'AA' check (letters_van ~ '^[A-Z]{2}$'),
  add column letters_tot text not null default 'ZZ' check (letters_tot ~ '^[A-Z]{2}$'),
  drop constraint gebied_postcode_pkey, add primary key (gebied_id, van, letters_van),
  add check ((van, letters_van) <= (tot, letters_tot));
grant insert on gebied to kt_app;
grant update (naam, soort, ouder_id, version) on gebied to kt_app;
grant insert, delete on gebied_postcode to kt_app;

-- Which place with a postvak each place belongs to: itself, or the nearest it lies in. `union` ends a circle.
create view gebied_werkt with (security_invoker = true) as
  with recursive k (gebied_id, werkt_id) as (
    select id, id from gebied
    union
    select k.gebied_id, g.ouder_id from k join gebied g on g.id = k.werkt_id
      where g.ouder_id is not null and not exists (select from team_gebied t where t.gebied_id = k.werkt_id))
  select k.gebied_id, k.werkt_id from k where exists (select from team_gebied t where t.gebied_id = k.werkt_id);
grant select on gebied_werkt to kt_app, kt_functie, kt_backup;
-- A place and all it lies in, from near to far.
create function gebied_keten(p_gebied bigint) returns table (id bigint, afstand int)
  language sql stable set search_path = kt as $$
  with recursive k (id, afstand) as (
    select g.id, 0 from gebied g where g.id = p_gebied
    union all
    select g.ouder_id, k.afstand + 1 from k join gebied g on g.id = k.id where g.ouder_id is not null and k.afstand < 8)
  select k.id, k.afstand from k
$$;
revoke execute on function gebied_keten(bigint) from public;
grant execute on function gebied_keten(bigint) to kt_app, kt_functie;

create table sociale_kaart_item (
  id bigint generated always as identity primary key,
  gebied_id bigint not null references gebied,
  organisatie_id bigint references organisatie,
  naam text not null check (btrim(naam) <> ''),
  omschrijving text not null,
  telefoon text,
  vanaf date not null default (now() at time zone 'Europe/Amsterdam')::date,
  tot date,
  door bigint not null references houder,
  version int not null default 1,
  check (tot is null or tot >= vanaf)
);
create index sociale_kaart_gebied on sociale_kaart_item (gebied_id) where tot is null;
grant select, insert on sociale_kaart_item to kt_app;
grant update (gebied_id, organisatie_id, naam, omschrijving, telefoon, tot, version) on sociale_kaart_item to kt_app;
grant select on sociale_kaart_item to kt_functie, kt_backup;

set local role kt_functie;
create or replace function mijn_postvakken() returns bigint[]
  language sql stable security definer set search_path = kt as $$
  select coalesce((select array_agg(distinct w.gebied_id) from gebied_werkt w where w.werkt_id in (
    select t.gebied_id from team_gebied t join teamlid l on l.team_id = t.team_id
      join rol_toekenning r on r.houder_id = l.medewerker_id and r.rol in ('sociaal_werker', 'teamleider')
        and r.vanaf <= statement_timestamp() and (r.tot is null or r.tot > statement_timestamp())
      where l.medewerker_id = wie() and l.vanaf <= statement_timestamp()
        and (l.tot is null or l.tot > statement_timestamp())
    union all select t.gebied_id from team_gebied t where t.team_id = any (mijn_teams_bereik()))), '{}')
$$;
reset role;
