-- TEAM-01..TEAM-15: who makes up a team, in which functie, for how many hours, and what they carry.
set search_path = kt;
alter table team add column begonnen_op date;
create table team_werker (
  id bigint generated always as identity primary key,
  team_id bigint not null references team,
  medewerker_id bigint not null references medewerker,
  functie text not null,
  uren numeric(4, 1) not null check (uren >= 0 and uren <= 40),
  expertises text[] not null default '{}',
  vanaf date not null default (now() at time zone 'Europe/Amsterdam')::date,
  tot date,
  door bigint not null references houder,
  version int not null default 1,
  check (tot is null or tot >= vanaf)
);
create unique index team_werker_een on team_werker (team_id, medewerker_id) where tot is null;
grant select, insert on team_werker to kt_app;
grant update (functie, uren, expertises, tot, version) on team_werker to kt_app;
grant update (begonnen_op) on team to kt_app;
grant select on team_werker to kt_functie, kt_backup;
create policy functie_telt on inzet for select to kt_functie using (true);
set local role kt_functie;
-- How much each regievoerder of a team carries: counts only, for who has a scope over the team (TEAM-09). What was
-- before p_vanaf is no casusregistratie and does not count (TEAM-10).
create function caseload_tellen(p_team bigint, p_vanaf date, p_sinds date)
  returns table (regievoerder_id bigint, naam text, actief int, nieuw int, gesloten int, uren numeric)
  language plpgsql stable security definer set search_path = kt as $$
begin
  if p_team <> all (mijn_teams_bereik()) then return; end if;
  return query select h.id, h.naam,
      count(*) filter (where d.status = 'open' and w.regievoerder_id = h.id)::int,
      count(*) filter (where d.status = 'open' and w.regievoerder_id = h.id
        and (r.vanaf at time zone 'Europe/Amsterdam')::date >= p_sinds)::int,
      count(*) filter (where d.status = 'gesloten' and (d.gesloten_op at time zone 'Europe/Amsterdam')::date >= p_sinds)::int,
      coalesce(sum((select sum(i.uren_per_week) from inzet i where i.dossier_id = d.id and i.uitvoerder_type = 'professioneel'
        and i.status in ('aanvaard', 'gestart'))) filter (where d.status = 'open'), 0)
    from dossier d join werkregel w on w.dossier_id = d.id join houder h on h.id = w.regievoerder_id
      left join regie r on r.dossier_id = d.id and r.tot is null
    where d.team_id = p_team and not d.afgeschermd
      and (p_vanaf is null or (d.geopend_op at time zone 'Europe/Amsterdam')::date >= p_vanaf)
    group by h.id, h.naam order by 3 desc, h.naam;
end $$;
revoke execute on function caseload_tellen(bigint, date, date) from public;
grant execute on function caseload_tellen(bigint, date, date) to kt_app;
reset role;
