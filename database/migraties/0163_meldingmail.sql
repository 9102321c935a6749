-- The digest of the bell: once a day how many are new, by mail, and nothing of what they are.
set search_path = kt;
alter table medewerker
  add column email text check (length(email) <= 200 and email ~ '^[^[:space:]@;,<>]+@[^[:space:]@;,<>]+\.[^[:space:]@;,<>]{2,}$'),
  add column meldingmail text not null default 'geen' check (meldingmail in ('geen', 'dagelijks'));
-- One line for each person and day, made before the mail goes: what was begun is never begun again, also not by
-- another server or after a crash. `bezig` that stays: it is not known whether it went.
create table meldingmail (
  medewerker_id bigint not null references medewerker,
  dag date not null,
  aantal int not null check (aantal >= 0),
  status text not null check (status in ('niets', 'bezig', 'verstuurd', 'mislukt')),
  pogingen int not null default 1,
  op timestamptz not null,
  primary key (medewerker_id, dag)
);
alter table meldingmail enable row level security; alter table meldingmail force row level security;
create policy functie on meldingmail for all to kt_functie using (true) with check (true);
create policy backup on meldingmail for select to kt_backup using (true);
grant select, insert, update on meldingmail to kt_functie;
grant select on meldingmail to kt_backup;
grant update (meldingmail) on medewerker to kt_functie;
create index attendering_ongemaild on attendering (aan_id) where gezien_op is null and gemaild_op is null;

set local role kt_functie;
-- Whom to mail on this day and how many: what is new, was not mailed before, and may be seen by this person now. Run by
-- the task, never by somebody who is logged in.
create function meldingmail_klaarzetten(p_dag date) returns table (medewerker_id bigint, email text, aantal int)
  language plpgsql security definer set search_path = kt as $$
declare
  m record; n int; nu timestamptz;
begin
  if wie() is not null then raise exception 'alleen de taak' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(hashtext('meldingmail'));
  for m in select w.id, w.email from medewerker w left join meldingmail x on x.medewerker_id = w.id and x.dag = p_dag
      where w.meldingmail = 'dagelijks' and w.email is not null and (w.in_dienst_tot is null or w.in_dienst_tot >= p_dag)
        and (x.medewerker_id is null or (x.status = 'mislukt' and x.pogingen < 5)) order by w.id loop
    nu := clock_timestamp();
    perform set_config('kt.wie', m.id::text, true);
    with nieuw as (update attendering a set gemaild_op = nu where a.aan_id = m.id and a.gezien_op is null
      and a.gemaild_op is null and toegang_stand(a.dossier_id) = 'zien' returning 1) select count(*)::int into n from nieuw;
    perform set_config('kt.wie', '', true);
    insert into meldingmail as d (medewerker_id, dag, aantal, status, op)
      values (m.id, p_dag, n, case when n = 0 then 'niets' else 'bezig' end, nu)
      on conflict on constraint meldingmail_pkey do update set aantal = excluded.aantal, status = excluded.status, op = excluded.op,
        pogingen = d.pogingen + 1;
    if n > 0 then
      medewerker_id := m.id; email := m.email; aantal := n;
      return next;
    end if;
  end loop;
end $$;
-- It went, or it is certain that it did not: then the same ones are new again.
create function meldingmail_afronden(p_medewerker bigint, p_dag date, p_verstuurd boolean) returns void
  language plpgsql security definer set search_path = kt as $$
begin
  if wie() is not null then raise exception 'alleen de taak' using errcode = '42501'; end if;
  if not p_verstuurd then
    update attendering a set gemaild_op = null from meldingmail d
      where d.medewerker_id = p_medewerker and d.dag = p_dag and d.status = 'bezig' and a.aan_id = p_medewerker and a.gemaild_op = d.op;
  end if;
  update meldingmail d set status = case when p_verstuurd then 'verstuurd' else 'mislukt' end
    where d.medewerker_id = p_medewerker and d.dag = p_dag and d.status = 'bezig';
end $$;
-- One's own choice; nobody chooses for another.
create function meldingmail_kiezen(p_keuze text) returns void language sql security definer set search_path = kt as $$
  update medewerker set meldingmail = p_keuze where id = wie()
$$;
revoke execute on function meldingmail_klaarzetten(date), meldingmail_afronden(bigint, date, boolean), meldingmail_kiezen(text) from public;
grant execute on function meldingmail_klaarzetten(date), meldingmail_afronden(bigint, date, boolean), meldingmail_kiezen(text) to kt_app;
reset role;
