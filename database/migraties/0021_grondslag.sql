-- A ground held through the own team counts like one's own: in a gemeente where the team holds the task, every
-- member of it may give and end toegang.
set search_path = kt;
set local role kt_functie;
create or replace function heeft_grondslag(p_dossier bigint, p_grondslagen text[]) returns boolean
  language sql stable security definer set search_path = kt as $$
  select exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = any (mijn_houders())
    and t.grondslag = any (p_grondslagen)
    and t.vanaf <= statement_timestamp() and (t.tot is null or t.tot > statement_timestamp()))
$$;
reset role;
