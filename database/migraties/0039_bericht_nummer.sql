-- The list of messages names the toewijzing, also for who sees messages over all dossiers and toewijzingen of none.
set search_path = kt;
alter table bericht add column toewijzing_nummer int;
