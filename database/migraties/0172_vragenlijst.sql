-- KTG-14: the gesprek is held with the instrument of the beleid with which it was planned, whatever comes after; and each
-- answer keeps the words of its question, so that it can be read when the question is asked no more.
set search_path = kt;
alter table gesprek add column beleid_versie int references beleid;
alter table gesprek_antwoord add column vragen jsonb not null default '{}';
