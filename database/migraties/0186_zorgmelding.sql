-- REG-03: while only the sociale basis helps, it keeps zicht. A helper who worries tells it behind the link of the own
-- task (0110); it becomes a signaal of the wijk, tied to the dossier that runs. The regie moves when somebody of the
-- basisondersteuning accepts. What was written stands in the signaal, and nowhere a second time.
set search_path = kt;
create table zorgmelding (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  signaal_id bigint not null unique references signaal,
  inzet_id bigint not null,
  beleid_versie int not null,
  door bigint not null references houder,
  op timestamptz not null default clock_timestamp(),
  besluit text check (besluit in ('overgenomen', 'blijft')),
  besluit_op timestamptz,
  besluit_door bigint references houder,
  woord text,
  primary key (dossier_id, id),
  foreign key (dossier_id, inzet_id) references inzet (dossier_id, id) on delete cascade,
  check (num_nulls(besluit, besluit_op, besluit_door, woord) in (0, 4))
);
-- Pressed twice is one signaal.
create unique index zorgmelding_een on zorgmelding (dossier_id, inzet_id) where besluit is null;
alter table zorgmelding enable row level security; alter table zorgmelding force row level security;
create policy deel on zorgmelding for all to kt_app using (dossier_id = any ((select mijn_dossiers('gesprek'))::bigint[]));
-- The wijk that may take it up reads it with its signaal, as long as that lies in the postvak.
create policy postvak on zorgmelding for select to kt_app using (exists (select from signaal s
  where s.id = signaal_id and s.dossier_id is null and s.gebied_id = any ((select mijn_postvakken())::bigint[])));
create policy functie on zorgmelding for all to kt_functie using (true);
create policy backup on zorgmelding for select to kt_backup using (true);
grant select, update on zorgmelding to kt_app;
grant select, insert on zorgmelding to kt_functie;
grant select on zorgmelding to kt_backup;
grant usage on all sequences in schema kt to kt_functie;
grant select on all sequences in schema kt to kt_backup;
grant insert on signaal, signaal_melder to kt_functie;
grant select on nevenregie to kt_functie;
create policy functie on nevenregie for select to kt_functie using (true);
create policy functie_zorgen on signaal for insert to kt_functie with check (true);
create policy functie_zorgen on signaal_melder for insert to kt_functie with check (true);

-- What the rule judges the tasks of the helper who acts by: the steps of all help that runs or is asked there, and what
-- was told before. The page of the helper shows none of the steps.
create function mijn_zorgen() returns table (dossier_id bigint, inzet_id bigint, beleid_versie int, status text, trede text,
    treden text[], melding_id bigint, tekst text, op timestamptz, besluit text, woord text)
  language sql stable security definer set search_path = kt as $$
  select t.dossier_id, t.inzet_id, t.beleid_versie, t.status, i.trede,
    (select array_agg(x.trede) from inzet x join plan p on p.dossier_id = x.dossier_id and p.id = x.plan_id
      where x.dossier_id = t.dossier_id and p.status <> 'afgesloten' and x.status not in ('geweigerd', 'gestopt')),
    z.id, s.vraag, z.op, z.besluit, z.woord
  from mijn_taken() t join inzet i on i.dossier_id = t.dossier_id and i.id = t.inzet_id
    left join lateral (select * from zorgmelding m where m.dossier_id = t.dossier_id and m.inzet_id = t.inzet_id
      order by m.id desc limit 1) z on true
    left join signaal s on s.id = z.signaal_id
$$;
-- Tells it. Null: not a task of this helper, or something else was told and waits. An afgeschermd dossier is not shown to
-- the wijk: its signaal goes to those who hold it.
create function zorgen_melden(p_inzet bigint, p_tekst text) returns bigint
  language plpgsql security definer set search_path = kt as $$
declare
  t record; d dossier; v record; sid bigint; nieuw bigint;
begin
  select * into t from mijn_taken() m where m.inzet_id = p_inzet;
  if not found then return null; end if;
  select * into d from dossier where dossier.id = t.dossier_id for update;
  perform set_config('kt.dossier', d.id::text, true);
  select z.id, s.vraag into v from zorgmelding z join signaal s on s.id = z.signaal_id
    where z.dossier_id = d.id and z.inzet_id = p_inzet and z.besluit is null;
  if found then return case when v.vraag = p_tekst then v.id end; end if;
  select p.voornamen, concat_ws(' ', p.tussenvoegsel, p.achternaam) as achternaam, p.geboortedatum into v
    from inzet i join doel g on g.dossier_id = i.dossier_id and g.id = i.doel_id
      join persoon p on p.dossier_id = i.dossier_id and (p.id = coalesce(i.persoon_id, g.persoon_id)
        or (coalesce(i.persoon_id, g.persoon_id) is null and p.relatie = 'hoofdbewoner' and p.lid_tot is null))
    where i.dossier_id = d.id and i.id = p_inzet order by p.id limit 1;
  insert into signaal (kenmerk, gebied_id, dossier_id, kanaal, route, melder_type, voor_wie, vraag, voornaam, achternaam, geboortedatum,
      straat, huisnummer, toevoeging, postcode, plaats)
    values ('S' || to_char(now() at time zone 'Europe/Amsterdam', 'YYYY') || '-' || lpad(nextval('signaal_kenmerk')::text, 6, '0'),
      d.gebied_id, case when d.afgeschermd then d.id end, 'zorgen_sociale_basis', 'a', 'sociale_basis', 'ander', p_tekst, v.voornamen, v.achternaam,
      v.geboortedatum, d.straat, d.huisnummer, d.toevoeging, d.postcode, d.plaats)
    returning id into sid;
  insert into signaal_melder (signaal_id, naam, relatie) values (sid, t.uitvoerder_naam, 'helpt bij: ' || t.omschrijving);
  insert into zorgmelding (dossier_id, signaal_id, inzet_id, beleid_versie, door)
    values (d.id, sid, p_inzet, t.beleid_versie, wie()) returning id into nieuw;
  insert into tijdlijn (dossier_id, wie_id, deel, gebeurtenis, object_id) values (d.id, wie(), 'gesprek', 'zorgmelding.gemeld', nieuw);
  insert into attendering (dossier_id, aan_id, soort, object_id, door_id)
    select d.id, x.wie, 'zorgen.gemeld', nieuw, wie() from (
      select regievoerder_id as wie from regie where dossier_id = d.id and tot is null
      union select houder_id from nevenregie where dossier_id = d.id and soort = 'zicht' and tot is null
        and houder_id in (select id from medewerker)) x
    on conflict (aan_id, dossier_id, soort, coalesce(object_id, 0)) where gezien_op is null do update set op = clock_timestamp();
  return nieuw;
end $$;
-- Who decides on it holds the dossier for that, as one who opens a dossier does, and is done after it (teamlid_klaar).
-- A sociaal werker of the wijk, or who holds the dossier already. Null: not theirs, or decided. False: held it before.
create function zorgmelding_oppakken(p_signaal bigint, p_delen text[], p_bron text) returns boolean
  language plpgsql security definer set search_path = kt as $$
declare
  d bigint; heeft boolean;
begin
  select z.dossier_id into d from zorgmelding z where z.signaal_id = p_signaal;
  perform from dossier where id = d for update;
  heeft := heeft_grondslag(d, array['regie', 'teamlid']);
  if not exists (select from zorgmelding z join signaal s on s.id = z.signaal_id
      where z.signaal_id = p_signaal and z.besluit is null
        and (heeft or (s.dossier_id is null and s.gebied_id = any (mijn_postvakken()))))
    or is_uitgesloten(d)
    or not exists (select from rol_toekenning r where r.houder_id = wie() and r.rol = 'sociaal_werker'
      and r.vanaf <= clock_timestamp() and (r.tot is null or r.tot > clock_timestamp())) then return null; end if;
  perform set_config('kt.dossier', d::text, true);
  if not heeft then
    insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door)
      select d, wie(), x, 'schrijven', 'teamlid', p_bron, false, wie() from unnest(p_delen) x;
  end if;
  return not heeft;
end $$;
do $$
declare
  t text;
begin
  foreach t in array array['mijn_zorgen()', 'zorgen_melden(bigint,text)', 'zorgmelding_oppakken(bigint,text[],text)'] loop
    execute format('revoke execute on function %s from public', t);
    execute format('grant execute on function %s to kt_app', t);
    execute format('alter function %s owner to kt_functie', t);
  end loop;
end $$;
