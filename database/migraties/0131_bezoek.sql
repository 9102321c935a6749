-- A visit without a network (ADR 0017): what is taken along on a device is encrypted with a key that belongs to the login.
-- The key leaves the database only for the session itself, as long as it lives; with the session it is gone.
set search_path = kt;
create table bezoeksleutel (
  sessie_id bigint primary key references sessie,
  sleutel bytea not null check (length(sleutel) = 32),
  verloopt_op timestamptz not null
);
alter table bezoeksleutel enable row level security; alter table bezoeksleutel force row level security;
create policy functie on bezoeksleutel for all to kt_functie using (true);
grant select, insert, delete on bezoeksleutel to kt_functie;

-- The key of this session; with `p_nieuw` it is made when there is none. A visit without a network sends nothing, so the
-- login may be silent as long as the visits are kept, never longer than the login itself lasts.
create function bezoeksleutel_geven(p_hash bytea, p_nieuw bytea, p_duur interval)
  returns table (sleutel bytea, verloopt_op timestamptz) language plpgsql security definer set search_path = kt as $$
#variable_conflict use_column
declare
  s sessie;
begin
  select * into s from sessie x where x.token_hash = p_hash and x.beeindigd_op is null
    and x.verloopt_op > now() and x.laatst_op + x.stil_na > now();
  if not found then return; end if;
  delete from bezoeksleutel b using sessie x where x.id = b.sessie_id
    and (b.verloopt_op <= now() or x.verloopt_op <= now() or x.laatst_op + x.stil_na <= now());
  if p_nieuw is not null then
    insert into bezoeksleutel values (s.id, p_nieuw, least(now() + p_duur, s.verloopt_op)) on conflict do nothing;
    update sessie x set stil_na = greatest(x.stil_na, b.verloopt_op - now())
      from bezoeksleutel b where x.id = s.id and b.sessie_id = s.id;
  end if;
  return query select b.sleutel, b.verloopt_op from bezoeksleutel b where b.sessie_id = s.id;
end $$;
create function bezoeksleutel_vergeten() returns trigger language plpgsql security definer set search_path = kt as $$
begin
  delete from bezoeksleutel where sessie_id = new.id;
  return null;
end $$;
grant execute on function bezoeksleutel_geven(bytea, bytea, interval) to kt_app;
create trigger bezoeksleutel_vergeten after update of beeindigd_op on sessie for each row
  when (new.beeindigd_op is not null) execute function bezoeksleutel_vergeten();
do $$
declare
  f text;
begin
  foreach f in array array['bezoeksleutel_geven(bytea,bytea,interval)', 'bezoeksleutel_vergeten()'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
create index gesprek_gepland on gesprek (gepland_op) where status <> 'afgesloten';
