-- The roles of an installation (docs/besluiten/0003). Run once per cluster by an administrator; the
-- embedded database runs it itself. No role inherits another: what one may do it does by name.
--   kt_eigenaar  owns the schema and migrates; no policy admits it to a dossier (row-level security is forced)
--   kt_functie   owns the few functions that write toegang; nobody logs in as it
--   kt_app       what the server connects as: neither owner nor superuser
--   kt_backup    reads everything for a backup, writes nothing
do $$
begin
  if not exists (select from pg_roles where rolname = 'kt_eigenaar') then create role kt_eigenaar login; end if;
  if not exists (select from pg_roles where rolname = 'kt_functie') then create role kt_functie nologin; end if;
  if not exists (select from pg_roles where rolname = 'kt_app') then create role kt_app login; end if;
  if not exists (select from pg_roles where rolname = 'kt_backup') then create role kt_backup login; end if;
end $$;
grant kt_functie to kt_eigenaar with inherit false, set true;
