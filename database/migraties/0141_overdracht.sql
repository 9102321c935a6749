-- REG-04, REG-10, REG-11, REG-18: handing over, with the burger at the table and the receiver saying yes.
set search_path = kt;
create table overdracht (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  soort text not null check (soort in ('casusregie', 'uitvoering', 'lijn')),
  van_id bigint not null references houder,
  naar_id bigint references houder,
  naar_naam text not null check (btrim(naar_naam) <> ''),
  -- the role in which the receiver gets the regie; only for casusregie
  rol text check ((rol is not null) = (soort = 'casusregie')),
  van_lijn text check (van_lijn in ('0e', '1e', '2e')),
  naar_lijn text check (naar_lijn in ('0e', '1e', '2e')),
  inhoud text not null check (btrim(inhoud) <> ''),
  checklist text[] not null default '{}',
  gesprek_op date,
  burger_erbij boolean,
  reden_zonder_burger text,
  status text not null default 'aangeboden'
    check (status in ('aangeboden', 'gesprek', 'geaccepteerd', 'geweigerd', 'ingetrokken')),
  reden text,
  kenmerk text not null,
  -- since when the case was called complex (REG-11)
  complex_op date,
  aangeboden_op timestamptz not null default clock_timestamp(),
  beantwoord_op timestamptz,
  beantwoord_door bigint references houder,
  gesprek_vereist boolean not null,
  regie_bron text,
  regie_delen text[] not null default '{}',
  beleid_versie int not null references beleid,
  version int not null default 1,
  primary key (dossier_id, id),
  unique (id),
  check ((soort = 'lijn') = (van_lijn is not null and naar_lijn is not null)),
  check (van_lijn <> naar_lijn),
  check (burger_erbij is not false or btrim(reden_zonder_burger) <> ''),
  check ((status in ('geaccepteerd', 'geweigerd', 'ingetrokken')) = (beantwoord_op is not null))
);
create unique index overdracht_een_casusregie on overdracht (dossier_id) where soort = 'casusregie' and beantwoord_op is null;
create index overdracht_naar on overdracht (naar_id) where naar_id is not null;
create table begeleiderverzoek (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  persoon_id bigint not null,
  organisatie_id bigint not null references organisatie,
  huidige text not null default '',
  toelichting text not null default '',
  gevraagd_op date not null,
  door bigint not null references houder,
  uitkomst text check (uitkomst in ('andere_begeleider', 'toch_dezelfde', 'niet_mogelijk')),
  nieuwe text,
  uitleg text,
  beantwoord_op date,
  beantwoord_door bigint references houder,
  version int not null default 1,
  primary key (dossier_id, id),
  foreign key (dossier_id, persoon_id) references persoon (dossier_id, id),
  check ((uitkomst is null) = (beantwoord_op is null)),
  check (beantwoord_op >= gevraagd_op),
  check (uitkomst is distinct from 'andere_begeleider' or btrim(nieuwe) <> '')
);
create unique index begeleiderverzoek_een on begeleiderverzoek (dossier_id, persoon_id, organisatie_id) where uitkomst is null;
do $$
declare
  t text;
begin
  foreach t in array array['overdracht', 'begeleiderverzoek'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy deel on %I for select to kt_app using (dossier_id = any ((select mijn_dossiers(''kern''))::bigint[]))', t);
    execute format('create policy wijzigen on %I for update to kt_app using (dossier_id = any ((select mijn_dossiers(''kern''))::bigint[]))', t);
    execute format('create policy lijst on %I for select to kt_app using (exists (select from werkregel w where w.dossier_id = %I.dossier_id))', t, t);
    execute format('create policy functie on %I for all to kt_functie using (true)', t);
    execute format('create policy backup on %I for select to kt_backup using (true)', t);
    execute format('grant select, insert on %I to kt_app', t);
    execute format('grant select, update on %I to kt_functie', t);
    execute format('grant select on %I to kt_backup', t);
  end loop;
end $$;
-- Who offers is who acts: on this rests that the regie moves only when its holder offered it.
create policy aanbieden on overdracht for insert to kt_app
  with check (dossier_id = any ((select mijn_dossiers('kern'))::bigint[]) and van_id = wie());
grant update (status, gesprek_op, burger_erbij, reden_zonder_burger, reden, beantwoord_op, beantwoord_door, version) on overdracht to kt_app;
create policy vragen on begeleiderverzoek for insert to kt_app
  with check (dossier_id = any ((select mijn_dossiers('kern'))::bigint[]) and door = wie());
grant update (uitkomst, nieuwe, uitleg, beantwoord_op, beantwoord_door, version) on begeleiderverzoek to kt_app;
create policy ontvanger on overdracht for select to kt_app using (naar_id = wie());

-- Moves the regie to one person at one moment, with its toegang (REG-01, TRI-02). Only the functions that checked who
-- may do this call it.
create function regie_verplaatsen(p_dossier bigint, p jsonb, p_delen text[], p_door bigint) returns bigint
  language plpgsql set search_path = kt as $$
declare
  nieuw bigint; was regie; nu timestamptz := clock_timestamp(); wie_krijgt bigint := (p ->> 'regievoerder_id')::bigint;
begin
  perform from dossier where id = p_dossier for update;
  update regie set tot = nu where dossier_id = p_dossier and tot is null returning * into was;
  if was.regievoerder_id is not null then
    update toegang t set tot = nu, beeindigd_door = wie(), reden = 'regie overgedragen'
      where t.dossier_id = p_dossier and t.houder_id = was.regievoerder_id and t.grondslag = 'regie' and (t.tot is null or t.tot > nu);
  end if;
  insert into regie (dossier_id, regievoerder_id, rol, vanaf, reden, door)
    values (p_dossier, wie_krijgt, p ->> 'rol', nu, p ->> 'reden', p_door) returning id into nieuw;
  insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door, vanaf)
    select p_dossier, wie_krijgt, d, 'schrijven', 'regie', p ->> 'bron', false, p_door, nu from unnest(p_delen) d;
  update werkregel set regievoerder_id = wie_krijgt, gewijzigd_op = nu where dossier_id = p_dossier;
  return nieuw;
end $$;
revoke execute on function regie_verplaatsen(bigint, jsonb, text[], bigint) from public;
grant execute on function regie_verplaatsen(bigint, jsonb, text[], bigint) to kt_functie;

set local role kt_functie;
-- The receiver says yes or no, without having the dossier yet. The regie moves on the yes, by who offered it (REG-04):
-- who offered must have had it still.
create function overdracht_beantwoorden(p_id bigint, p_version int, p_akkoord boolean, p_reden text) returns text
  language plpgsql security definer set search_path = kt as $$
declare
  o overdracht; d bigint; wie_heeft bigint;
begin
  select dossier_id into d from overdracht where id = p_id and naar_id = wie();
  if d is null or is_uitgesloten(d) then return 'niet-gevonden'; end if;
  perform from dossier where id = d for update;
  select * into o from overdracht where dossier_id = d and id = p_id;
  if o.version <> p_version then return 'versie-verouderd'; end if;
  if o.beantwoord_op is not null or (p_akkoord and o.gesprek_vereist and o.status <> 'gesprek') then return 'stap-kan-niet'; end if;
  if o.soort = 'casusregie' and p_akkoord then
    select regievoerder_id into wie_heeft from regie where dossier_id = d and tot is null;
    if wie_heeft is distinct from o.van_id or (select status from dossier where id = d) <> 'open' then return 'stap-kan-niet'; end if;
    -- Nobody gives more than they hold.
    o.regie_delen := array(select distinct t.deel from toegang t where t.dossier_id = d and t.houder_id = o.van_id
      and t.grondslag = 'regie' and t.deel = any (o.regie_delen) and (t.tot is null or t.tot > clock_timestamp()));
    perform regie_verplaatsen(d, jsonb_build_object('regievoerder_id', o.naar_id, 'rol', o.rol, 'bron', o.regie_bron,
      'reden', 'Casusregie aangeboden en aanvaard'), o.regie_delen, o.van_id);
  end if;
  update overdracht set status = case when p_akkoord then 'geaccepteerd' else 'geweigerd' end, reden = p_reden,
    beantwoord_op = clock_timestamp(), beantwoord_door = wie(), version = version + 1 where dossier_id = d and id = p_id;
  insert into tijdlijn (dossier_id, wie_id, deel, gebeurtenis, object_id, gegevens)
    values (d, wie(), 'kern', case when p_akkoord then 'overdracht.geaccepteerd' else 'overdracht.geweigerd' end, p_id,
      jsonb_build_object('soort', o.soort, 'naar', o.naar_naam));
  insert into attendering (dossier_id, aan_id, soort, object_id, door_id)
    select d, x.id, case when p_akkoord then 'overdracht.geaccepteerd' else 'overdracht.geweigerd' end, p_id, wie()
    from (select distinct unnest(array[o.van_id, (select regievoerder_id from regie where dossier_id = d and tot is null)]) as id) x
    where x.id <> wie()
    on conflict (aan_id, dossier_id, soort, coalesce(object_id, 0)) where gezien_op is null do nothing;
  perform set_config('kt.dossier', d::text, true);
  return 'gelukt';
end $$;
revoke execute on function overdracht_beantwoorden(bigint, int, boolean, text) from public;
grant execute on function overdracht_beantwoorden(bigint, int, boolean, text) to kt_app;
reset role;
