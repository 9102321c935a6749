-- A gemeente without weighing tables refers without a weighing; and a letter that was left half made is found again.
set search_path = kt;
alter table verwijzing alter column afweging_id drop not null;
create index verwijzing_open on verwijzing (op) where status = 'in_voorbereiding';

-- Which letters were begun before this moment and are still not made? Told to the task that finishes them and to
-- nobody else, before it can narrow to one dossier; ids only.
create policy functie on verwijzing for select to kt_functie using (true);
create function brieven_open(p_voor timestamptz) returns table (dossier_id bigint, verwijzing_id bigint)
  language sql stable security definer set search_path = kt as $$
  select v.dossier_id, v.id from verwijzing v
  where v.status = 'in_voorbereiding' and v.op < p_voor
    and exists (select from houder h where h.id = wie() and h.soort = 'systeem' and h.naam = 'brieven')
  order by v.op limit 20
$$;
revoke execute on function brieven_open(timestamptz) from public;
grant execute on function brieven_open(timestamptz) to kt_app;
alter function brieven_open(timestamptz) owner to kt_functie;
