-- KTG-18: a driegesprek of the inwoner, the regievoerder and the vaste begeleider, with a conclusion that the three agree on.
-- An agreement is to these words: other words are asked again.
set search_path = kt;
alter table gesprek add column soort text not null default 'keukentafel' check (soort in ('keukentafel', 'driegesprek')),
  add column conclusie text not null default '', add column motivering text not null default '';
alter table gesprek_deelnemer add column akkoord_op timestamptz;
alter table gesprek_deelnemer drop constraint if exists gesprek_deelnemer_soort_check;
alter table gesprek_deelnemer add constraint gesprek_deelnemer_soort_check check (soort in
  ('inwoner', 'huisgenoot', 'mantelzorger', 'netwerk', 'clientondersteuner', 'professional', 'regievoerder', 'begeleider'));
