-- pg_dump as kt_backup (--enable-row-security) also reads the sequences; and what comes later is readable by itself.
set search_path = kt;
grant select on all sequences in schema kt to kt_backup;
alter default privileges in schema kt grant select on sequences to kt_backup;
alter default privileges in schema kt grant select on tables to kt_backup;
-- A login under way is nothing to keep: the table is readable, but without a policy it shows the backup no row.
grant select on inlogpoging to kt_backup;
