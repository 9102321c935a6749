-- Why the ladder may be skipped in this case (invariant 3): established in the triage, as data.
set search_path = kt;
alter table triage add column uitzonderingen text[] not null default '{}'
  check (uitzonderingen <@ array['palliatief', 'dominant_probleem', 'veiligheid']);
