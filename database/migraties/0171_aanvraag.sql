-- KTG-07: the verslag of a keukentafelgesprek counts as aanvraag for an individuele Wmo-voorziening and has the value of
-- an advies. REG-13: the bureau of the gemeente gets it with all data and moves it on; the team sees where it stands.
set search_path = kt;
create table aanvraag (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  gesprek_id bigint not null,
  persoon_id bigint not null,
  product text not null,
  -- the day of the gesprek: from that day it was asked
  dag date not null,
  -- what the gesprek said about this person, as it was handed over; nothing of it is asked again
  verslag jsonb not null,
  advies text not null check (btrim(advies) <> ''),
  waarom_niet_anders jsonb not null,
  status text not null default 'ontvangen' check (status in ('ontvangen', 'in_behandeling', 'besluit', 'teruggemeld')),
  door bigint not null references houder,
  ingediend_op timestamptz not null default clock_timestamp(),
  behandelaar_id bigint references houder,
  in_behandeling_op timestamptz,
  besluit text check (besluit in ('toegekend', 'deels_toegekend', 'afgewezen')),
  besluit_op date,
  motivering text,
  teruggemeld_op timestamptz,
  terugmelding text,
  beleid_versie int not null references beleid,
  version int not null default 1,
  primary key (dossier_id, id),
  unique (id),
  foreign key (dossier_id, gesprek_id) references gesprek (dossier_id, id),
  foreign key (dossier_id, persoon_id) references persoon (dossier_id, id),
  check ((status = 'ontvangen') = (in_behandeling_op is null)),
  check ((status in ('besluit', 'teruggemeld')) = (besluit is not null and besluit_op is not null and btrim(motivering) <> '')),
  check ((status = 'teruggemeld') = (teruggemeld_op is not null and btrim(terugmelding) <> ''))
);
create unique index aanvraag_een on aanvraag (dossier_id, gesprek_id, persoon_id, product);
create index aanvraag_open on aanvraag (dag) where status <> 'teruggemeld';
alter table aanvraag enable row level security; alter table aanvraag force row level security;
create policy deel on aanvraag for select to kt_app using (dossier_id = any ((select mijn_dossiers('besluit'))::bigint[]));
create policy indienen on aanvraag for insert to kt_app
  with check (dossier_id = any ((select mijn_dossiers('besluit'))::bigint[]) and door = wie() and status = 'ontvangen');
create policy functie on aanvraag for all to kt_functie using (true) with check (true);
create policy backup on aanvraag for select to kt_backup using (true);
grant select, insert on aanvraag to kt_app;
grant select, update on aanvraag to kt_functie;
grant select on aanvraag to kt_backup;
grant usage on all sequences in schema kt to kt_app;

-- The work of the bureau: every aanvraag of a dossier in which the consulent may see the besluit, the oldest first.
create function aanvragen_zien(p_klaar boolean, p_limiet int)
  returns table (id bigint, dossier_id bigint, kenmerk text, naam text, product text, dag date, status text, behandelaar text,
    door text, besluit text, beleid_versie int)
  language sql stable security definer set search_path = kt as $$
  select a.id, a.dossier_id, d.kenmerk, concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam), a.product, a.dag, a.status,
    b.naam, h.naam, a.besluit, a.beleid_versie
  from aanvraag a join dossier d on d.id = a.dossier_id join persoon p on p.dossier_id = a.dossier_id and p.id = a.persoon_id
    join houder h on h.id = a.door left join houder b on b.id = a.behandelaar_id
  where heeft_rol(array['consulent']) and (a.status = 'teruggemeld') = p_klaar
    and (a.dossier_id = any ((select mijn_dossiers('besluit'))::bigint[]) or bereik_raakt(a.dossier_id, 'besluit')) and not is_uitgesloten(a.dossier_id)
  order by case when p_klaar then null else a.dag end, a.id desc limit p_limiet
$$;

-- One step on by the bureau, which reads the dossier and writes nothing else in it. Each step follows the one before;
-- who has the regie hears of it.
create function aanvraag_verder(p_dossier bigint, p_id bigint, p_version int, p_naar text, p jsonb) returns text
  language plpgsql security definer set search_path = kt as $$
declare
  a aanvraag;
begin
  if not heeft_rol(array['consulent']) or not (p_dossier = any (mijn_dossiers('besluit'))) then return 'niet-gevonden'; end if;
  perform from dossier where id = p_dossier for update;
  select * into a from aanvraag where dossier_id = p_dossier and id = p_id;
  if a.id is null then return 'niet-gevonden'; end if;
  if a.version <> p_version then return 'versie-verouderd'; end if;
  if (a.status, p_naar) not in (('ontvangen', 'in_behandeling'), ('in_behandeling', 'besluit'), ('besluit', 'teruggemeld')) then
    return 'stap-kan-niet'; end if;
  update aanvraag set status = p_naar, version = version + 1,
    behandelaar_id = coalesce(behandelaar_id, wie()), in_behandeling_op = coalesce(in_behandeling_op, clock_timestamp()),
    besluit = coalesce(p ->> 'besluit', besluit), besluit_op = coalesce((p ->> 'op')::date, besluit_op),
    motivering = coalesce(p ->> 'motivering', motivering), terugmelding = coalesce(p ->> 'terugmelding', terugmelding),
    teruggemeld_op = case when p_naar = 'teruggemeld' then clock_timestamp() end
    where dossier_id = p_dossier and id = p_id;
  insert into tijdlijn (dossier_id, wie_id, deel, gebeurtenis, object_id, gegevens)
    values (p_dossier, wie(), 'besluit', 'aanvraag.' || p_naar, p_id, '{}');
  perform attenderen(p_dossier, 'regievoerder', null, 'aanvraag.verder', p_id);
  return 'gelukt';
end $$;
do $$
declare
  f text;
begin
  foreach f in array array['aanvragen_zien(boolean,int)', 'aanvraag_verder(bigint,bigint,int,text,jsonb)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
