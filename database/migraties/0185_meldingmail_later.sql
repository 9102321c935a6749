-- A reminder that lies ready for a day to come (0180) is not new yet: the mail of today does not count it.
set search_path = kt;
set local role kt_functie;
create or replace function meldingmail_klaarzetten(p_dag date) returns table (medewerker_id bigint, email text, aantal int)
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
      and a.gemaild_op is null and a.op <= nu and toegang_stand(a.dossier_id) = 'zien' returning 1) select count(*)::int into n from nieuw;
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
reset role;
