-- KTG-12: what somebody can do for another. It belongs to the gesprek; only with consent it stands in the register of the
-- wijk, without more than what it is, a first name and whom to ask.
set search_path = kt;
create table aanbod (
  dossier_id bigint not null references dossier,
  id bigint generated always as identity,
  persoon_id bigint not null,
  wat text not null check (btrim(wat) <> ''),
  toestemming_op timestamptz,
  vervallen_op timestamptz,
  door bigint not null references houder,
  op timestamptz not null default clock_timestamp(),
  version int not null default 1,
  primary key (dossier_id, id),
  unique (id),
  foreign key (dossier_id, persoon_id) references persoon (dossier_id, id)
);
create index aanbod_gedeeld on aanbod (dossier_id) where toestemming_op is not null and vervallen_op is null;
alter table aanbod enable row level security; alter table aanbod force row level security;
create policy deel on aanbod for all to kt_app using (dossier_id = any ((select mijn_dossiers('gesprek'))::bigint[]));
create policy functie on aanbod for select to kt_functie using (true);
create policy backup on aanbod for select to kt_backup using (true);
grant select, insert on aanbod to kt_app;
grant update (toestemming_op, vervallen_op, version) on aanbod to kt_app;
grant select on aanbod to kt_functie, kt_backup;
grant usage on all sequences in schema kt to kt_app;

-- The register of the wijken one works in: open dossiers, members of today, what was shared and not taken back.
create function aanboden_zien(p_zoek text, p_limiet int)
  returns table (id bigint, dossier_id bigint, gebied_id bigint, gebied text, wat text, voornaam text, contact text, op timestamptz)
  language sql stable security definer set search_path = kt as $$
  select a.id, a.dossier_id, d.gebied_id, g.naam, a.wat, split_part(p.voornamen, ' ', 1), h.naam, a.toestemming_op
  from aanbod a join dossier d on d.id = a.dossier_id and d.status = 'open' and not d.afgeschermd
    join gebied g on g.id = d.gebied_id join persoon p on p.dossier_id = a.dossier_id and p.id = a.persoon_id
    left join regie r on r.dossier_id = d.id and r.tot is null left join houder h on h.id = r.regievoerder_id
  where a.toestemming_op is not null and a.vervallen_op is null and d.gebied_id = any ((select mijn_postvakken())::bigint[])
    and heeft_rol(array['sociaal_werker', 'teamleider']) and not is_uitgesloten(a.dossier_id)
    and (p.lid_tot is null or p.lid_tot > (now() at time zone 'Europe/Amsterdam')::date)
    and (p_zoek = '' or position(lower(p_zoek) in lower(a.wat)) > 0)
  order by g.naam, a.toestemming_op desc, a.id limit p_limiet
$$;
revoke execute on function aanboden_zien(text, int) from public;
grant execute on function aanboden_zien(text, int) to kt_app;
alter function aanboden_zien(text, int) owner to kt_functie;
