-- Professional support without an end date needs a motivation (PLAN-14); a declined task alerts the regievoerder (PLAN-26).
set search_path = kt;
alter table inzet add column zonder_einde text;
alter table inzet add column gezien_op timestamptz;
alter table plan add column afsluit_reden text;
