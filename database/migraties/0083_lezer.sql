-- Which process began to read a message. When the database went away under it, the same process begins again and that
-- says nothing of the message; only a process that died over it counts.
set search_path = kt;
alter table bericht add column lezer uuid;
