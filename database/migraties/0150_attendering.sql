-- The bell: what happened in a dossier that somebody should know. Reached by functions only: it tells nothing of a
-- dossier that the person may not see (any more), and nobody reads what another was told.
set search_path = kt;
create table attendering (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  aan_id bigint not null references houder,
  soort text not null,
  object_id bigint,
  door_id bigint references houder,
  op timestamptz not null default clock_timestamp(),
  gezien_op timestamptz,
  gemaild_op timestamptz,
  primary key (dossier_id, id),
  unique (id)
);
-- The same thing about the same object rings once until it is seen.
create unique index attendering_een on attendering (aan_id, dossier_id, soort, coalesce(object_id, 0)) where gezien_op is null;
create index attendering_aan on attendering (aan_id, op desc);
alter table attendering enable row level security; alter table attendering force row level security;
create policy functie on attendering for all to kt_functie using (true) with check (true);
create policy backup on attendering for select to kt_backup using (true);
grant select, insert, update on attendering to kt_functie;
grant select on attendering to kt_backup;

-- Rings for one holder, for who has the regie ('regievoerder') or for the teamleiders of the team ('teamleiders').
-- Never for who did it; only by who is in the dossier now.
create function attenderen(p_dossier bigint, p_aan text, p_houder bigint, p_soort text, p_object bigint) returns void
  language plpgsql security definer set search_path = kt as $$
begin
  if wie() is null or toegang_stand(p_dossier) <> 'zien' then
    raise exception 'wie attendeert is niet in dit dossier' using errcode = '42501'; end if;
  insert into attendering (dossier_id, aan_id, soort, object_id, door_id)
    select distinct p_dossier, x.houder, p_soort, p_object, wie() from (
      select p_houder as houder where p_aan = 'houder' and p_houder is not null
      union all select r.regievoerder_id from regie r where p_aan = 'regievoerder' and r.dossier_id = p_dossier and r.tot is null
      union all select l.medewerker_id from dossier d join teamlid l on l.team_id = d.team_id
          join rol_toekenning k on k.houder_id = l.medewerker_id and k.rol = 'teamleider'
        where p_aan = 'teamleiders' and d.id = p_dossier and (l.tot is null or l.tot > now()) and (k.tot is null or k.tot > now())
    ) x where x.houder <> wie()
    on conflict (aan_id, dossier_id, soort, coalesce(object_id, 0)) where gezien_op is null
      do update set op = clock_timestamp(), door_id = excluded.door_id;
end $$;

-- What I was told, what I did not see yet first; at most as many as asked for.
create function attenderingen_zien(p_limiet int)
  returns table (id bigint, dossier_id bigint, kenmerk text, naam text, soort text, object_id bigint, door text, op timestamptz, gezien_op timestamptz)
  language sql stable security definer set search_path = kt as $$
  select a.id, a.dossier_id, d.kenmerk, d.naam, a.soort, a.object_id, h.naam, a.op, a.gezien_op
  from attendering a join dossier d on d.id = a.dossier_id left join houder h on h.id = a.door_id
  where a.aan_id = wie() and (a.gezien_op is null or a.op > now() - interval '30 days') and toegang_stand(a.dossier_id) = 'zien'
  order by a.gezien_op is null desc, a.op desc limit p_limiet
$$;
-- How many I did not see yet, counted no further than the limit.
create function attenderingen_tellen(p_limiet int) returns int language sql stable security definer set search_path = kt as $$
  select count(*)::int from (select from attendering a where a.aan_id = wie() and a.gezien_op is null
    and toegang_stand(a.dossier_id) = 'zien' limit p_limiet) x
$$;
create function attenderingen_afhandelen(p_ids bigint[]) returns int language sql security definer set search_path = kt as $$
  with gezien as (update attendering set gezien_op = clock_timestamp()
    where aan_id = wie() and id = any (p_ids) and gezien_op is null returning 1)
  select count(*)::int from gezien
$$;
do $$
declare
  f text;
begin
  foreach f in array array['attenderen(bigint,text,bigint,text,bigint)', 'attenderingen_zien(int)', 'attenderingen_tellen(int)',
      'attenderingen_afhandelen(bigint[])'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
