-- TEAM-09: the caseload of a team is looked at over thousands of dossiers (issue 3, Speed). The same answer as 0142, with
-- the days turned into moments once instead of per row, and the hours out of an index that holds only what counts.
set search_path = kt;
create index inzet_beroepsuren on inzet (dossier_id) include (uren_per_week)
  where uitvoerder_type = 'professioneel' and status in ('aanvaard', 'gestart') and uren_per_week is not null;
set local role kt_functie;
create or replace function caseload_tellen(p_team bigint, p_vanaf date, p_sinds date)
  returns table (regievoerder_id bigint, naam text, actief int, nieuw int, gesloten int, uren numeric)
  language plpgsql stable security definer set search_path = kt as $$
declare
  v_vanaf timestamptz := coalesce(p_vanaf::timestamp at time zone 'Europe/Amsterdam', '-infinity');
  v_sinds timestamptz := p_sinds::timestamp at time zone 'Europe/Amsterdam';
begin
  if p_team <> all (mijn_teams_bereik()) then return; end if;
  return query
    with zaak as (
      select w.regievoerder_id as wie, d.id, d.status = 'open' as open, d.gesloten_op, r.vanaf
      from dossier d join werkregel w on w.dossier_id = d.id left join regie r on r.dossier_id = d.id and r.tot is null
      where d.team_id = p_team and not d.afgeschermd and d.geopend_op >= v_vanaf),
    beroep as (
      select z.wie, sum(i.uren_per_week) as uren from zaak z join inzet i on i.dossier_id = z.id
      where z.open and i.uitvoerder_type = 'professioneel' and i.status in ('aanvaard', 'gestart') and i.uren_per_week is not null
      group by z.wie),
    telling as (
      select z.wie, count(*) filter (where z.open)::int as actief, count(*) filter (where z.open and z.vanaf >= v_sinds)::int as nieuw,
        count(*) filter (where not z.open and z.gesloten_op >= v_sinds)::int as gesloten
      from zaak z group by z.wie)
    select h.id, h.naam, t.actief, t.nieuw, t.gesloten, coalesce(b.uren, 0)
    from telling t join houder h on h.id = t.wie left join beroep b on b.wie = t.wie order by t.actief desc, h.naam;
end $$;
reset role;
