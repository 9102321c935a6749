-- REG-16: regie beside that of the household: procesregie of the Jeugdwet. The regievoerder stays the one of `regie`
-- (REG-01); of each kind beside it one at a time, with history.
set search_path = kt;
create table nevenregie (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  soort text not null check (soort in ('procesregie_jeugd', 'regie_werk', 'zicht')),
  houder_id bigint not null references houder,
  vanaf timestamptz not null default clock_timestamp(),
  tot timestamptz,
  door bigint not null references houder,
  primary key (dossier_id, id)
);
create unique index nevenregie_een on nevenregie (dossier_id, soort) where tot is null;
alter table nevenregie enable row level security; alter table nevenregie force row level security;
create policy deel on nevenregie for all to kt_app using (dossier_id = any ((select mijn_dossiers('kern'))::bigint[]));
create policy backup on nevenregie for select to kt_backup using (true);
grant select, insert, update on nevenregie to kt_app;
grant select on nevenregie to kt_backup;
grant usage on all sequences in schema kt to kt_app;
grant select on all sequences in schema kt to kt_backup;
