-- The demo shows ten inwoners to log in as. Who was just helped through the screens must be among them, or the person
-- who tries the chain from the beginning cannot read it as the inwoner: the three youngest are always there.
set search_path = kt;
set role kt_functie;
create or replace function demo_inwoners(p_hoeveel int) returns table (id bigint, naam text, omschrijving text)
  language sql stable security definer set search_path = kt as $$
  with x as (
    select distinct on (h.id) h.id, h.naam, pl.id is null as zonder,
      case when pl.id is null then 'nog geen plan' else 'heeft een plan' end as omschrijving
    from persoon p join houder h on h.id = p.inwoner_id left join plan pl on pl.dossier_id = p.dossier_id and pl.status <> 'afgesloten'
    where (select soort from installatie) = 'demo' order by h.id, pl.id),
  r as (
    select x.*, row_number() over (order by x.zonder, x.id) as plaats, row_number() over (order by x.id desc) as jong
    from x)
  select r.id, r.naam, r.omschrijving from r where r.plaats <= p_hoeveel - 3 or r.jong <= 3
  order by r.zonder, r.id limit p_hoeveel
$$;
reset role;
