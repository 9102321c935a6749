-- TRI-12: who left the team of a kamer, or the work, stands on its rooster no more (as the rooster itself shows it): that
-- line keeps nobody out of another kamer.
set search_path = kt;
set local role kt_functie;
create or replace function aanwezigheid_van(p_medewerker bigint)
  returns table (id bigint, kamer_id bigint, kamer text, weekdag int, dag date, van time, tot time, vanaf date, vervalt_op date, uitval date[])
  language sql stable security definer set search_path = kt as $$
  select d.id, d.kamer_id, k.naam, d.weekdag, d.dag, d.van, d.tot, d.vanaf, d.vervalt_op,
    array(select u.dag from kamer_uitval u where u.dienst_id = d.id)
  from kamer_dienst d join kamer k on k.id = d.kamer_id and k.tot is null
  where d.medewerker_id = p_medewerker and d.soort = 'aanwezig'
    and exists (select from teamlid l where l.medewerker_id = p_medewerker and l.team_id = k.team_id
      and l.vanaf <= statement_timestamp() and (l.tot is null or l.tot > statement_timestamp()))
    and exists (select from teamlid l where l.medewerker_id = p_medewerker and l.team_id = any (mijn_kamerteams())
      and l.vanaf <= statement_timestamp() and (l.tot is null or l.tot > statement_timestamp()))
$$;
reset role;
