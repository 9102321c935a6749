-- REG-15: hours of the basisondersteuning go up and down without indicatie; each change stays, with who and why.
set search_path = kt;
create table schaling (
  dossier_id bigint not null,
  inzet_id bigint not null,
  id bigint generated always as identity,
  vanaf date not null,
  van numeric(5, 2) not null check (van >= 0 and van <= 168),
  naar numeric(5, 2) not null check (naar >= 0 and naar <= 168 and naar <> van),
  reden text not null,
  door bigint not null references houder,
  op timestamptz not null default clock_timestamp(),
  primary key (dossier_id, id),
  foreign key (dossier_id, inzet_id) references inzet (dossier_id, id)
);
create index schaling_inzet on schaling (dossier_id, inzet_id);
alter table schaling enable row level security; alter table schaling force row level security;
create policy deel on schaling for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy bij_taak on schaling for select to kt_app using (exists (select from inzet i
  where i.dossier_id = schaling.dossier_id and i.id = schaling.inzet_id));
create policy backup on schaling for select to kt_backup using (true);
grant select, insert on schaling to kt_app;
grant select on schaling to kt_backup;
grant usage on all sequences in schema kt to kt_app;
grant select on all sequences in schema kt to kt_backup;
