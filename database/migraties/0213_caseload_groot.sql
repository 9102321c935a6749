-- TEAM-09: the same answer as 0196, at a cost that follows the team and not the installation. With 100,000 dossiers the
-- planner read the lines, the regie and the names of everybody to find those of one team; now each is looked up.
set search_path = kt;
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
      -- The line holds the team of its dossier (trigger werkregel_volgen): both come out of an index on the team.
      select w.regievoerder_id as wie, d.id, d.status = 'open' as open, d.gesloten_op,
        (select r.vanaf from regie r where r.dossier_id = d.id and r.tot is null) as vanaf
      from dossier d join werkregel w on w.dossier_id = d.id and w.team_id = d.team_id
      where d.team_id = p_team and not d.afgeschermd and d.geopend_op >= v_vanaf and w.regievoerder_id is not null),
    beroep as (
      select z.wie, sum(i.uren_per_week) as uren from zaak z join inzet i on i.dossier_id = z.id
      where z.open and i.uitvoerder_type = 'professioneel' and i.status in ('aanvaard', 'gestart') and i.uren_per_week is not null
      group by z.wie),
    telling as (
      select z.wie, count(*) filter (where z.open)::int as actief, count(*) filter (where z.open and z.vanaf >= v_sinds)::int as nieuw,
        count(*) filter (where not z.open and z.gesloten_op >= v_sinds)::int as gesloten
      from zaak z group by z.wie)
    select t.wie, (select h.naam from houder h where h.id = t.wie), t.actief, t.nieuw, t.gesloten, coalesce(b.uren, 0)
    from telling t left join beroep b on b.wie = t.wie order by 3 desc, 2;
end $$;
reset role;
