-- PRI-03: access in an emergency. Whoever works here and has no task in a dossier takes it with a reason, for what the
-- beleid gives on that ground and no longer; the functioneel beheerder and the inwoner are told in the same transaction.
set search_path = kt;
create table noodtoegang (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  houder_id bigint not null references houder,
  reden text not null check (length(trim(reden)) >= 20),
  op timestamptz not null default clock_timestamp(),
  tot timestamptz not null,
  gezien_op timestamptz,
  gezien_door bigint references houder,
  beeindigd_op timestamptz,
  primary key (dossier_id, id),
  unique (id),
  check ((gezien_op is null) = (gezien_door is null))
);
create index noodtoegang_open on noodtoegang (op desc);
alter table noodtoegang enable row level security; alter table noodtoegang force row level security;
create policy functie on noodtoegang for all to kt_functie using (true);
create policy backup on noodtoegang for select to kt_backup using (true);
grant select, insert, update on noodtoegang to kt_functie;
grant insert on tijdlijn to kt_functie;
create policy functie on tijdlijn for insert to kt_functie with check (true);
-- How often somebody asked, also in vain: a line of the spoor each time.
create index spoor_noodtoegang on spoor (wie_id, op) where handeling = 'noodtoegang.nemen';

create function heeft_rol(p_rollen text[]) returns boolean language sql stable security definer set search_path = kt as $$
  select exists (select from rol_toekenning where houder_id = wie() and rol = any (p_rollen)
    and vanaf <= statement_timestamp() and (tot is null or tot > statement_timestamp()))
$$;
-- Takes access to one dossier that is named exactly: by its kenmerk, or by BSN and birth date of who lives there. What
-- cannot be found, what the person is excluded from and what the beleid gives nothing in are one answer: 'niet'. Others:
-- 'te-vaak' after five in an hour; 'al' when the dossier is open to this person already.
create function noodtoegang_nemen(p_kenmerk text, p_bsn text, p_geboortedatum date, p_reden text)
  returns table (stand text, id bigint, dossier_id bigint, delen text[], tot timestamptz)
  language plpgsql security definer set search_path = kt as $$
declare
  d dossier; g jsonb; nu timestamptz := clock_timestamp(); duur interval;
begin
  if not heeft_rol(array['sociaal_werker', 'teamleider', 'consulent']) then
    raise exception 'geen rol die noodtoegang neemt' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(7251004, wie()::int);
  stand := 'te-vaak';
  if (select count(*) from spoor s where s.wie_id = wie() and s.handeling = 'noodtoegang.nemen' and s.op > nu - interval '1 hour') >= 5 then
    return next; return; end if;
  stand := 'niet';
  if p_kenmerk is not null then
    select * into d from dossier x where x.kenmerk = p_kenmerk;
  else
    select x.* into d from dossier x join persoon p on p.dossier_id = x.id
      where p.bsn = p_bsn and p.geboortedatum = p_geboortedatum
        and (p.lid_tot is null or p.lid_tot > (nu at time zone 'Europe/Amsterdam')::date)
      order by x.status = 'open' desc, x.id desc limit 1;
  end if;
  if d.id is null or is_uitgesloten(d.id) then return next; return; end if;
  if toegang_stand(d.id) = 'zien' then stand := 'al'; dossier_id := d.id; return next; return; end if;
  select x into g from beleid b, jsonb_array_elements(b.document -> 'grondslagen') x
    where b.versie = d.beleid_versie and x ->> 'soort' = 'noodtoegang' limit 1;
  duur := make_interval(days => (g #>> '{tenHoogste,duur,dagen}')::int);
  if duur is null then return next; return; end if;
  tot := nu + least(duur, interval '24 hours'); dossier_id := d.id; stand := 'gegeven';
  delen := array(select jsonb_array_elements_text(g -> 'delen'));
  insert into noodtoegang as n (dossier_id, houder_id, reden, op, tot) values (d.id, wie(), trim(p_reden), nu, tot) returning n.id into id;
  insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, verwijst_naar, vanaf, tot, beeindigbaar, verleend_door)
    select d.id, wie(), x, 'lezen', 'noodtoegang', g ->> 'bron', id, nu, noodtoegang_nemen.tot, false, wie() from unnest(delen) x;
  perform set_config('kt.dossier', d.id::text, true);
  insert into tijdlijn (dossier_id, wie_id, deel, gebeurtenis, object_id, gegevens) values (d.id, wie(), 'kern', 'noodtoegang.genomen', id, '{}');
  return next;
end $$;

-- Every time somebody did, for the functioneel beheerder: who, when, why, until when and whether that person looked.
-- p_id: that one alone. The dossier is named by its kenmerk; who manages the system does not see what is in it.
create function noodtoegangen_zien(p_id bigint, p_limiet int)
  returns table (id bigint, dossier_id bigint, kenmerk text, wie_naam text, functie text, organisatie text, reden text, op timestamptz,
    tot timestamptz, gekeken boolean, gezien_op timestamptz, gezien_door text, beeindigd_op timestamptz, eigen boolean)
  language sql stable security definer set search_path = kt as $$
  select n.id, n.dossier_id, d.kenmerk, h.naam, m.functie, o.naam, n.reden, n.op, n.tot,
    exists (select from spoor_lezing l where l.wie_id = n.houder_id and l.dossier_id = n.dossier_id
      and l.laatst_op between n.op and coalesce(n.beeindigd_op, n.tot)),
    n.gezien_op, z.naam, n.beeindigd_op, n.houder_id = wie()
  from noodtoegang n join dossier d on d.id = n.dossier_id join houder h on h.id = n.houder_id
    left join medewerker m on m.id = n.houder_id left join houder o on o.id = m.organisatie_id left join houder z on z.id = n.gezien_door
  where heeft_rol(array['functioneel_beheerder']) and (p_id is null or n.id = p_id)
  order by n.gezien_op is null desc, n.op desc limit p_limiet
$$;
-- Marks it as seen, and ends it when asked. By the functioneel beheerder, never for oneself. Null when there is no such.
create function noodtoegang_afhandelen(p_id bigint, p_beeindigen boolean) returns boolean
  language plpgsql security definer set search_path = kt as $$
declare
  n noodtoegang; nu timestamptz := clock_timestamp();
begin
  if not heeft_rol(array['functioneel_beheerder']) then
    raise exception 'alleen de functioneel beheerder' using errcode = '42501'; end if;
  select * into n from noodtoegang x where x.id = p_id for update;
  if n.id is null then return null; end if;
  if n.houder_id = wie() then return false; end if;
  update noodtoegang x set gezien_op = coalesce(x.gezien_op, nu), gezien_door = coalesce(x.gezien_door, wie()),
      beeindigd_op = case when p_beeindigen and x.beeindigd_op is null and x.tot > nu then nu else x.beeindigd_op end
    where x.id = p_id;
  if p_beeindigen then
    update toegang t set tot = nu, beeindigd_door = wie(), reden = 'noodtoegang beëindigd door de functioneel beheerder'
      where t.dossier_id = n.dossier_id and t.houder_id = n.houder_id and t.grondslag = 'noodtoegang'
        and t.verwijst_naar = n.id and t.tot > nu;
  end if;
  return true;
end $$;
do $$
declare
  f text;
begin
  foreach f in array array['heeft_rol(text[])', 'noodtoegang_nemen(text,text,date,text)', 'noodtoegangen_zien(bigint,int)',
      'noodtoegang_afhandelen(bigint,boolean)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
