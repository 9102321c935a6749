-- PLAN-02: a plan is licht (one A4, six fields) or uitgebreid; a light one grows without retyping, so it is one plan in
-- another form and not another plan.
set search_path = kt;
alter table plan add column vorm text not null default 'uitgebreid' check (vorm in ('licht', 'uitgebreid'));
