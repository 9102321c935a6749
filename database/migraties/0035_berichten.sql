-- Step 7: a message is kept before it is judged, a toewijzing says why no message goes out, and starts and stops
-- are kept one by one so that status is derived from what happened.
set search_path = kt;

alter table bericht drop constraint bericht_status_check;
alter table bericht add constraint bericht_status_check check (status in
  ('ontvangen', 'klaar', 'verzonden', 'verwerkt', 'afgekeurd', 'niet_leesbaar', 'bevestigd'));
-- Per sender: else somebody who sent a copy of another's message first would make the real one a repeat.
drop index bericht_een_keer;
create unique index bericht_een_keer on bericht (sha256, coalesce(organisatie_id, 0)) where richting = 'in';
create unique index bericht_een_toewijzing on bericht (toewijzing_id) where richting = 'uit' and soort = 'WMO301';
create index bericht_werk on bericht (id) where status in ('ontvangen', 'klaar');
create index bericht_organisatie on bericht (organisatie_id, id desc);
create sequence bericht_identificatie as bigint;

create unique index toewijzing_een on toewijzing (dossier_id, verwijzing_id);
alter table toewijzing add column bericht_belet text;
alter table toewijzing add column bericht_geprobeerd_op timestamptz;

create table levering (
  dossier_id bigint not null,
  id bigint generated always as identity,
  toewijzing_id bigint not null,
  soort text not null check (soort in ('start', 'stop')),
  begindatum date not null,
  einddatum date,
  reden text,
  bericht_id bigint not null references bericht,
  ingetrokken_op timestamptz,
  primary key (dossier_id, id),
  foreign key (dossier_id, toewijzing_id) references toewijzing (dossier_id, id),
  check ((soort = 'stop') = (einddatum is not null and reden is not null)),
  check (einddatum >= begindatum)
);
create index levering_toewijzing on levering (dossier_id, toewijzing_id);
alter table levering enable row level security; alter table levering force row level security;
create policy deel on levering for all to kt_app using (dossier_id = any ((select mijn_dossiers('inzet'))::bigint[]));
create policy eigen_client on levering for select to kt_app using (exists (select from toewijzing t
  where t.dossier_id = levering.dossier_id and t.id = levering.toewijzing_id));
create policy backup on levering for select to kt_backup using (true);
grant select, insert, update on levering to kt_app;
grant select on levering to kt_functie, kt_backup;
grant usage on all sequences in schema kt to kt_app;

create policy functie on bericht for select to kt_functie using (true);
create policy functie on termijn for select to kt_functie using (true);

-- Somebody of an aanbieder: sees and delivers the messages of the own organisation.
create function levert_berichten() returns boolean language sql stable security definer set search_path = kt as $$
  select exists (select from rol_toekenning where houder_id = wie() and rol = 'aanbieder'
    and vanaf <= statement_timestamp() and (tot is null or tot > statement_timestamp()))
$$;
create policy eigen_organisatie on bericht for select to kt_app using (
  organisatie_id = any ((select mijn_houders())::bigint[]) and (select levert_berichten())
  and (dossier_id is null or exists (select from toewijzing t
    where t.dossier_id = bericht.dossier_id and t.id = bericht.toewijzing_id)));
create policy aanleveren on bericht for insert to kt_app with check (
  richting = 'in' and status = 'ontvangen' and dossier_id is null and toewijzing_id is null and op_bericht_id is null
  and organisatie_id = any ((select mijn_houders())::bigint[]) and (select levert_berichten()));

-- What has no message yet: for the task that makes them, which cannot see over dossiers.
create function toewijzingen_zonder_bericht(p_limiet int) returns table (dossier_id bigint, toewijzing_id bigint)
  language sql stable security definer set search_path = kt as $$
  select t.dossier_id, t.id from toewijzing t
  where behandelt_berichten() and t.status = 'toegewezen'
    and (t.bericht_geprobeerd_op is null or t.bericht_geprobeerd_op < statement_timestamp() - interval '1 minute')
    and not exists (select from bericht b where b.toewijzing_id = t.id and b.richting = 'uit' and b.soort = 'WMO301')
  order by t.id limit p_limiet
$$;

-- Toewijzingen over dossiers (BER-03): of the own dossiers, of the dossiers in a scope, and of the own organisation.
create function toewijzingen_zien(p_stand text, p_vandaag date, p_limiet int)
  returns table (id bigint, dossier_id bigint, kenmerk text, nummer int, naam text, product text, organisatie_id bigint,
    organisatie text, toegewezen_op date, ingangsdatum date, einddatum date, volume int, eenheid text, frequentie text,
    status text, gestart_op date, gestopt_op date, reden_beeindiging text, bericht_belet text, uiterlijk date)
  language plpgsql stable security definer set search_path = kt as $$
declare
  teams bigint[] := mijn_teams_bereik(); mijn bigint[] := mijn_dossiers('inzet');
  personen bigint[] := mijn_personen('inzet'); houders bigint[] := mijn_houders();
begin
  return query select t.id, t.dossier_id, d.kenmerk, t.nummer, concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam),
      t.product, t.organisatie_id, h.naam, t.toegewezen_op, t.ingangsdatum, t.einddatum, t.volume, t.eenheid, t.frequentie,
      t.status, t.gestart_op, t.gestopt_op, t.reden_beeindiging, t.bericht_belet, m.uiterlijk
    from toewijzing t join dossier d on d.id = t.dossier_id join houder h on h.id = t.organisatie_id
      join persoon p on p.dossier_id = t.dossier_id and p.id = t.persoon_id
      left join termijn m on m.dossier_id = t.dossier_id and m.soort = 'start_na_toewijzing' and m.verwijst_naar = t.id
    where (t.dossier_id = any (mijn)
        or (d.team_id = any (teams) and not d.afgeschermd and not is_uitgesloten(d.id))
        or (t.persoon_id = any (personen) and t.organisatie_id = any (houders)))
      and (p_stand is null or t.status = p_stand
        or (p_stand = 'niet_gestart' and t.status = 'toegewezen' and m.uiterlijk < p_vandaag))
    order by t.toegewezen_op, t.id limit p_limiet;
end $$;

-- A stop ends what the toewijzing gave, some days later; a stop that is taken back undoes that. By the task only.
create function toewijzing_toegang_tot(p_dossier bigint, p_toewijzing bigint, p_tot timestamptz) returns int
  language plpgsql security definer set search_path = kt as $$
declare
  n int;
begin
  if (select soort from houder where id = wie()) is distinct from 'systeem' or not bereik_raakt(p_dossier, 'inzet') then
    raise exception 'alleen de taak die berichten leest' using errcode = '42501'; end if;
  update toegang set tot = p_tot, beeindigd_door = case when p_tot is not null then wie() end,
      reden = case when p_tot is not null then 'ondersteuning gestopt' end
    where dossier_id = p_dossier and grondslag = 'toewijzing' and verwijst_naar = p_toewijzing;
  get diagnostics n = row_count;
  return n;
end $$;
do $$
declare
  f text;
begin
  foreach f in array array['levert_berichten()', 'toewijzingen_zonder_bericht(int)', 'toewijzingen_zien(text,date,int)',
      'toewijzing_toegang_tot(bigint,bigint,timestamptz)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
