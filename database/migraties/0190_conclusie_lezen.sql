-- KTG-16, KTG-18: what the inwoner concluded at the table with the regievoerder and the begeleider, the inwoner reads at
-- home (004 §4.1, Mariska: "weet na dit gesprek"). Only who sat at that table: nothing of another grown member.
set search_path = kt;
create policy functie_lezen on gesprek_deelnemer for select to kt_functie using (true);
grant select on gesprek_deelnemer to kt_functie;
drop function mijn_verslagen(bigint);
create function mijn_verslagen(p_dossier bigint)
  returns table (gesprek_id bigint, gehouden_op date, plaats text, geschreven_door text, geschreven_op timestamptz,
    conclusie text, motivering text)
  language sql stable security definer set search_path = kt as $$
  select g.id, g.gehouden_op, g.plaats, h.naam, coalesce(g.afgesloten_op, g.gewijzigd_op),
    case when t.erbij then g.conclusie else '' end, case when t.erbij then g.motivering else '' end
  from gesprek g join houder h on h.id = g.door,
    lateral (select exists (select from gesprek_deelnemer l where l.dossier_id = g.dossier_id and l.gesprek_id = g.id
      and l.persoon_id = any (mijn_personen('gesprek'))) and g.conclusie <> '' as erbij) t
  where g.dossier_id = p_dossier and g.status = 'afgesloten' and (t.erbij or exists (select from gesprek_antwoord a
    where a.dossier_id = g.dossier_id and a.gesprek_id = g.id and a.persoon_id = any (mijn_personen('gesprek'))))
  order by g.id desc
$$;
revoke execute on function mijn_verslagen(bigint) from public;
grant execute on function mijn_verslagen(bigint) to kt_app;
alter function mijn_verslagen(bigint) owner to kt_functie;
