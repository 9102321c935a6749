-- REG-14: what one helper will have done by a day, and what the others say about it. The executor is a medewerker
-- (houder_id) or whoever the task in the plan names (inzet_id). A helper outside reaches the own ones through the
-- functions below, with the link of the own task (0110), and nothing of another.
set search_path = kt;
create table werkafspraak (
  dossier_id bigint not null,
  plan_id bigint not null,
  id bigint generated always as identity,
  inzet_id bigint,
  houder_id bigint references houder,
  tekst text not null,
  uiterlijk date not null,
  door bigint not null references houder,
  gemaakt_op timestamptz not null default clock_timestamp(),
  gedaan_op date,
  vervallen_op date,
  klaar_door bigint references houder,
  primary key (dossier_id, id),
  foreign key (dossier_id, plan_id) references plan (dossier_id, id),
  foreign key (dossier_id, inzet_id) references inzet (dossier_id, id) on delete cascade,
  check ((inzet_id is null) <> (houder_id is null)),
  check (gedaan_op is null or vervallen_op is null)
);
create index werkafspraak_houder on werkafspraak (houder_id) where gedaan_op is null and vervallen_op is null;
create table werkafspraakbericht (
  dossier_id bigint not null,
  werkafspraak_id bigint not null,
  id bigint generated always as identity,
  tekst text not null,
  door bigint not null references houder,
  op timestamptz not null default clock_timestamp(),
  primary key (dossier_id, id),
  foreign key (dossier_id, werkafspraak_id) references werkafspraak (dossier_id, id) on delete cascade
);
create index werkafspraakbericht_bij on werkafspraakbericht (dossier_id, werkafspraak_id);
alter table werkafspraak enable row level security; alter table werkafspraak force row level security;
alter table werkafspraakbericht enable row level security; alter table werkafspraakbericht force row level security;
create policy deel on werkafspraak for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy functie on werkafspraak for all to kt_functie using (true);
create policy backup on werkafspraak for select to kt_backup using (true);
create policy deel on werkafspraakbericht for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy functie on werkafspraakbericht for all to kt_functie using (true);
create policy backup on werkafspraakbericht for select to kt_backup using (true);
grant select, insert, update on werkafspraak to kt_app, kt_functie;
grant select, insert on werkafspraakbericht to kt_app, kt_functie;
grant select on werkafspraak, werkafspraakbericht to kt_backup;
grant usage on all sequences in schema kt to kt_app, kt_functie;
grant select on all sequences in schema kt to kt_backup;
grant delete on attendering to kt_functie;
grant update (voldaan_op) on termijn to kt_functie;
create policy functie_voldoen on termijn for update to kt_functie using (true);

-- The bell that rings at a moment to come: the reminder lies ready, is told from then on, and is taken away when it is
-- not needed any more. For oneself too.
create function attenderen_op(p_dossier bigint, p_houder bigint, p_soort text, p_object bigint, p_op timestamptz) returns void
  language plpgsql security definer set search_path = kt as $$
begin
  if wie() is null or toegang_stand(p_dossier) <> 'zien' then
    raise exception 'wie attendeert is niet in dit dossier' using errcode = '42501'; end if;
  insert into attendering (dossier_id, aan_id, soort, object_id, op) values (p_dossier, p_houder, p_soort, p_object, p_op)
    on conflict (aan_id, dossier_id, soort, coalesce(object_id, 0)) where gezien_op is null do update set op = excluded.op;
end $$;
create function attendering_terugnemen(p_dossier bigint, p_soort text, p_object bigint) returns void
  language plpgsql security definer set search_path = kt as $$
begin
  if wie() is null or toegang_stand(p_dossier) <> 'zien' then
    raise exception 'wie attendeert is niet in dit dossier' using errcode = '42501'; end if;
  delete from attendering where dossier_id = p_dossier and soort = p_soort and object_id = p_object and gezien_op is null;
end $$;

-- What the helper who acts agreed to do, with what was said about it.
create function mijn_werkafspraken() returns table (dossier_id bigint, id bigint, inzet_id bigint, tekst text, uiterlijk date,
    gedaan_op date, berichten jsonb)
  language sql stable security definer set search_path = kt as $$
  select a.dossier_id, a.id, a.inzet_id, a.tekst, a.uiterlijk, a.gedaan_op,
    coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'van', h.naam, 'op', b.op, 'tekst', b.tekst) order by b.id)
      from werkafspraakbericht b join houder h on h.id = b.door where b.dossier_id = a.dossier_id and b.werkafspraak_id = a.id), '[]')
  from mijn_taken() t join werkafspraak a on a.dossier_id = t.dossier_id and a.inzet_id = t.inzet_id
  where a.vervallen_op is null order by a.gedaan_op is not null, a.uiterlijk, a.id
$$;
-- The helper who acts did it (p_tekst null), or writes about it. Who has the regie hears it. False: not an open one of
-- this helper.
create function werkafspraak_beantwoorden(p_id bigint, p_tekst text, p_vandaag date) returns boolean
  language plpgsql security definer set search_path = kt as $$
declare
  d bigint;
begin
  select a.dossier_id into d from mijn_werkafspraken() a where a.id = p_id and a.gedaan_op is null;
  if d is null then return false; end if;
  perform from dossier where dossier.id = d for update;
  perform set_config('kt.dossier', d::text, true);
  if p_tekst is null then
    update werkafspraak set gedaan_op = p_vandaag, klaar_door = wie() where dossier_id = d and id = p_id and gedaan_op is null;
    update termijn set voldaan_op = p_vandaag where dossier_id = d and soort = 'afspraak' and verwijst_naar = p_id and voldaan_op is null;
    update werkregel w set (termijn_op, termijn_soort, herinner_op) =
        (select t.uiterlijk, t.soort, t.herinner_op from termijn t where t.dossier_id = d and t.voldaan_op is null
          and t.soort not in ('persoonlijk_plan', 'bezwaar') order by t.uiterlijk, t.id limit 1), gewijzigd_op = clock_timestamp()
      where w.dossier_id = d;
    insert into tijdlijn (dossier_id, wie_id, deel, gebeurtenis, object_id) values (d, wie(), 'plan', 'werkafspraak.gedaan', p_id);
  else
    insert into werkafspraakbericht (dossier_id, werkafspraak_id, tekst, door) values (d, p_id, p_tekst, wie());
  end if;
  insert into attendering (dossier_id, aan_id, soort, object_id, door_id)
    select d, r.regievoerder_id, case when p_tekst is null then 'werkafspraak.gedaan' else 'werkafspraak.bericht' end, p_id, wie()
      from regie r where r.dossier_id = d and r.tot is null
    on conflict (aan_id, dossier_id, soort, coalesce(object_id, 0)) where gezien_op is null do update set op = clock_timestamp();
  return true;
end $$;
do $$
declare
  f text;
begin
  foreach f in array array['attenderen_op(bigint,bigint,text,bigint,timestamptz)', 'attendering_terugnemen(bigint,text,bigint)',
      'mijn_werkafspraken()', 'werkafspraak_beantwoorden(bigint,text,date)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
set local role kt_functie;
create or replace function attenderingen_zien(p_limiet int)
  returns table (id bigint, dossier_id bigint, kenmerk text, naam text, soort text, object_id bigint, door text, op timestamptz, gezien_op timestamptz)
  language sql stable security definer set search_path = kt as $$
  select a.id, a.dossier_id, d.kenmerk, d.naam, a.soort, a.object_id, h.naam, a.op, a.gezien_op
  from attendering a join dossier d on d.id = a.dossier_id left join houder h on h.id = a.door_id
  where a.aan_id = wie() and a.op <= clock_timestamp() and (a.gezien_op is null or a.op > now() - interval '30 days') and toegang_stand(a.dossier_id) = 'zien'
  order by a.gezien_op is null desc, a.op desc limit p_limiet
$$;
create or replace function attenderingen_tellen(p_limiet int) returns int language sql stable security definer set search_path = kt as $$
  select count(*)::int from (select from attendering a where a.aan_id = wie() and a.gezien_op is null
    and a.op <= clock_timestamp() and toegang_stand(a.dossier_id) = 'zien' limit p_limiet) x
$$;
create or replace function attenderingen_afhandelen(p_ids bigint[]) returns int language sql security definer set search_path = kt as $$
  with gezien as (update attendering set gezien_op = clock_timestamp()
    where aan_id = wie() and id = any (p_ids) and gezien_op is null and op <= clock_timestamp() returning 1)
  select count(*)::int from gezien
$$;
reset role;
