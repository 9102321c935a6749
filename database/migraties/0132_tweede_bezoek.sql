-- KTG-11: a second visit, because the team had a question. It belongs to the first gesprek and has the same vraag.
set search_path = kt;
alter table gesprek add column vervolg_op bigint, add column teamvraag text,
  add foreign key (dossier_id, vervolg_op) references gesprek (dossier_id, id),
  add check ((vervolg_op is null) = (teamvraag is null));
