-- What a task must bring about, and what was said of it at each evaluation (PLAN-28, PLAN-31). And how many people have
-- support of each pillar: each once in every pillar, and once in total (PLAN-19).
set search_path = kt;
alter table inzet add column resultaat text;
create table inzet_resultaat (
  dossier_id bigint not null,
  inzet_id bigint not null,
  id bigint generated always as identity,
  resultaat text not null,
  stand text not null check (stand in ('bereikt', 'deels', 'niet')),
  op date not null,
  door bigint not null references houder,
  primary key (dossier_id, id),
  foreign key (dossier_id, inzet_id) references inzet (dossier_id, id) on delete cascade
);
create index inzet_resultaat_inzet on inzet_resultaat (dossier_id, inzet_id);
alter table inzet_resultaat enable row level security; alter table inzet_resultaat force row level security;
create policy deel on inzet_resultaat for all to kt_app using (dossier_id = any ((select mijn_dossiers('plan'))::bigint[]));
create policy bij_taak on inzet_resultaat for select to kt_app using (exists (select from inzet i
  where i.dossier_id = inzet_resultaat.dossier_id and i.id = inzet_resultaat.inzet_id));
create policy backup on inzet_resultaat for select to kt_backup using (true);
grant select, insert on inzet_resultaat to kt_app;
grant usage on all sequences in schema kt to kt_app;

-- Counts only, over the teams in the own scope; no dossier can be told from it. What is for the whole household counts
-- for each member.
create policy functie_tellen on inzet for select to kt_functie using (true);
set local role kt_functie;
create function pijlers_tellen() returns table (pijler text, mensen int)
  language sql stable security definer set search_path = kt as $$
  with hulp as (
    select distinct p.id as persoon_id, i.pijler
    from dossier d join plan pl on pl.dossier_id = d.id and pl.status in ('definitief', 'in_uitvoering', 'geevalueerd')
      join inzet i on i.dossier_id = d.id and i.plan_id = pl.id and i.status in ('aanvaard', 'gestart')
      join persoon p on p.dossier_id = d.id and p.lid_tot is null and p.id = coalesce(i.persoon_id, p.id)
    where i.pijler is not null and d.team_id = any (mijn_teams_bereik()))
  select h.pijler, count(distinct h.persoon_id)::int from hulp h group by grouping sets ((h.pijler), ())
$$;
revoke execute on function pijlers_tellen() from public;
grant execute on function pijlers_tellen() to kt_app;
reset role;
