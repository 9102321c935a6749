-- REG-17: a task that is a regionale or landelijke voorziening (an id of beleid): another carries it out, the regie stays.
set search_path = kt;
alter table inzet add column voorziening text;
