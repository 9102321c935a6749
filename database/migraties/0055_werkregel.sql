-- What the regievoerder has to see without opening a dossier: a task that was declined (PLAN-26) and a reminder that is
-- due (PLAN-12). An evaluation that is not held any more, because the plan went on otherwise, keeps its day.
set search_path = kt;
alter table werkregel add column herinner_op date, add column geweigerde_taken int not null default 0;
alter table evaluatie add column vervallen_op date;

-- The owner is held by the walls too; what is there already gets its values once.
alter table werkregel no force row level security;
alter table termijn no force row level security;
alter table inzet no force row level security;
alter table plan no force row level security;
update werkregel w set
  herinner_op = (select t.herinner_op from termijn t where t.dossier_id = w.dossier_id and t.voldaan_op is null
    and t.uiterlijk = w.termijn_op and t.soort = w.termijn_soort order by t.id limit 1),
  geweigerde_taken = (select count(*) from inzet i join plan p on p.dossier_id = i.dossier_id and p.id = i.plan_id
    where i.dossier_id = w.dossier_id and i.status = 'geweigerd' and p.status <> 'afgesloten');
alter table werkregel force row level security;
alter table termijn force row level security;
alter table inzet force row level security;
alter table plan force row level security;
