-- The last dossier-bound tables behind the wall (tests/rls.test.ts reads from the catalogue which those are).
set search_path = kt;

-- Who a dossier is closed to is known to the functions that close it, and to nobody who works with the app.
alter table uitsluiting enable row level security; alter table uitsluiting force row level security;
create policy functie on uitsluiting for select to kt_functie using (true);
create policy backup on uitsluiting for select to kt_backup using (true);

-- That a line is hidden is known to who can see the line.
alter table spoor_afscherming enable row level security; alter table spoor_afscherming force row level security;
create policy lezen on spoor_afscherming for select to kt_app using (exists (select from spoor s where s.id = spoor_id));
create policy functie on spoor_afscherming for select to kt_functie using (true);
create policy backup on spoor_afscherming for select to kt_backup using (true);
