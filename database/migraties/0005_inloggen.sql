-- Login with OpenID Connect, and the account of an inwoner: linked by BSN, which only these functions compare.
set search_path = kt;
create table inlogpoging (
  state_hash bytea primary key,
  verifier text not null,
  nonce text not null,
  terug text not null,
  verloopt_op timestamptz not null default now() + interval '10 minutes'
);
create table inwoner_bsn (
  houder_id bigint primary key references houder,
  bsn text not null unique check (bsn ~ '^[0-9]{9}$')
);
alter table inwoner_bsn enable row level security; alter table inwoner_bsn force row level security;
create policy functie on inwoner_bsn for all to kt_functie using (true);
create policy backup on inwoner_bsn for select to kt_backup using (true);
alter table inlogpoging enable row level security; alter table inlogpoging force row level security;
create policy functie on inlogpoging for all to kt_functie using (true);

create function inlog_beginnen(p_hash bytea, p_verifier text, p_nonce text, p_terug text) returns void
  language sql security definer set search_path = kt as $$
  delete from inlogpoging where verloopt_op < now();
  insert into inlogpoging (state_hash, verifier, nonce, terug) values (p_hash, p_verifier, p_nonce, p_terug)
$$;
-- Single use: what is read is gone.
create function inlog_afronden(p_hash bytea) returns table (verifier text, nonce text, terug text)
  language sql security definer set search_path = kt as $$
  delete from inlogpoging i where i.state_hash = p_hash and i.verloopt_op > now() returning i.verifier, i.nonce, i.terug
$$;
create function medewerker_van(p_onderwerp text) returns bigint language sql stable security definer set search_path = kt as $$
  select id from medewerker where oidc_onderwerp = p_onderwerp
    and (in_dienst_tot is null or in_dienst_tot >= (now() at time zone 'Europe/Amsterdam')::date)
$$;
create function inwoner_van(p_bsn text) returns bigint language sql stable security definer set search_path = kt as
  $$ select houder_id from inwoner_bsn where bsn = p_bsn $$;

-- Gives a member of the household the own dossier. Wmo 5.3.2: below 12 the parents, from 12 the child itself
-- too, from 16 the person alone; so a parent's rows never narrow to a child of 16 or older. What concerns the
-- household (kern, plan) is seen by every member of 12 and older; what concerns one person (gesprek, inzet,
-- besluit) by that person, and for a child below 16 by the adults of the household.
create function inwoner_koppelen(p_dossier bigint, p_persoon bigint) returns bigint
  language plpgsql security definer set search_path = kt as $$
declare
  p persoon; account bigint; leeftijd int;
begin
  if not heeft_grondslag(p_dossier, array['regie', 'teamlid', 'import']) then
    raise exception 'verlener heeft dit dossier niet' using errcode = '42501'; end if;
  select * into p from persoon where dossier_id = p_dossier and id = p_persoon;
  leeftijd := extract(year from age((now() at time zone 'Europe/Amsterdam')::date, p.geboortedatum));
  if p.bsn is null or coalesce(leeftijd, 0) < 12 then return null; end if;
  select houder_id into account from inwoner_bsn where bsn = p.bsn;
  if account is null then
    insert into houder (soort, naam) values ('inwoner',
      case when (select soort from installatie) = 'demo' then concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam) else 'inwoner' end)
      returning id into account;
    insert into inwoner_bsn (houder_id, bsn) values (account, p.bsn);
  end if;
  if p.inwoner_id is distinct from account then
    update persoon set inwoner_id = account where dossier_id = p_dossier and id = p_persoon; end if;
  insert into toegang (dossier_id, houder_id, deel, persoon_id, recht, grondslag, bron, beeindigbaar, verleend_door)
    select p_dossier, account, d.deel, case when d.persoonlijk then p_persoon end, 'lezen', 'eigen_dossier',
      'Wmo 5.3.2; 003 Basisontwerp §5.2', false, wie()
    from (values ('kern', false), ('plan', false), ('gesprek', true), ('inzet', true), ('besluit', true)) d (deel, persoonlijk)
    where not exists (select from toegang t where t.dossier_id = p_dossier and t.houder_id = account and t.deel = d.deel
      and t.grondslag = 'eigen_dossier' and t.tot is null);
  return account;
end $$;
do $$
declare
  f text;
begin
  foreach f in array array['inlog_beginnen(bytea,text,text,text)', 'inlog_afronden(bytea)', 'medewerker_van(text)', 'inwoner_van(text)',
      'inwoner_koppelen(bigint,bigint)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to kt_app', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
grant select, insert, delete on inlogpoging to kt_functie;
grant select, insert on inwoner_bsn to kt_functie;
grant insert on houder to kt_functie;
grant update (inwoner_id) on persoon to kt_functie;
create policy functie on persoon for all to kt_functie using (true);
grant select on inwoner_bsn to kt_backup;

-- What concerns one person: seen by who holds the deel of the whole dossier, and by that person.
create policy eigen_persoon on gesprek_antwoord for select to kt_app using (persoon_id = any ((select mijn_personen('gesprek'))::bigint[]));
create policy eigen_persoon on afweging for select to kt_app using (persoon_id = any ((select mijn_personen('besluit'))::bigint[]));
create policy eigen_persoon on verwijzing for select to kt_app using (persoon_id = any ((select mijn_personen('besluit'))::bigint[]));
create policy eigen_persoon on toewijzing for select to kt_app using (persoon_id = any ((select mijn_personen('inzet'))::bigint[])
  and (select soort from houder where id = wie()) = 'inwoner');
-- The letter of one person: found through the verwijzing that this person may see.
create policy eigen_persoon on document for select to kt_app using (deel = 'besluit'
  and exists (select from verwijzing v where v.dossier_id = document.dossier_id and v.document_id = document.id));
