-- What was taken away stays away when a backup is put back (veiligheid.md, Backup). The end of a right is written down
-- in the transaction that ends it, and a task of the server copies it within a second to a file outside the database.
set search_path = kt;

create table intrekking (
  id bigint generated always as identity primary key,
  op timestamptz not null default clock_timestamp(),
  tabel text not null,
  -- Enough of the row to know it again in a restored database, where a number may have been given out a second time.
  sleutel jsonb not null,
  -- The end as it is now; null when an end was taken back.
  einde text,
  geschreven_op timestamptz
);
create index intrekking_open on intrekking (id) where geschreven_op is null;
alter table intrekking enable row level security; alter table intrekking force row level security;
create policy functie on intrekking for all to kt_functie using (true);
create policy backup on intrekking for select to kt_backup using (true);
grant select, insert, update on intrekking to kt_functie;

-- Arguments: the column with the end, and the columns that know the row again. What moves an end that still lies
-- ahead further away (a task that renews its own hour) takes nothing away and is not kept.
create function intrekking_vastleggen() returns trigger language plpgsql security definer set search_path = kt as $$
declare
  rij jsonb := to_jsonb(new);
  was timestamptz := to_jsonb(old) ->> tg_argv[0];
  wordt timestamptz := rij ->> tg_argv[0];
begin
  if wordt is not distinct from was then return null; end if;
  if was is null or wordt < was or was <= clock_timestamp() then
    insert into intrekking (tabel, sleutel, einde)
      select tg_table_name, jsonb_object_agg(k, rij -> k), rij ->> tg_argv[0] from unnest(tg_argv[1:]) k;
  end if;
  return null;
end $$;
revoke execute on function intrekking_vastleggen() from public;

create trigger intrekking after update of tot on toegang for each row
  execute function intrekking_vastleggen('tot', 'id', 'dossier_id', 'houder_id', 'deel', 'vanaf');
create trigger intrekking after update of ingetrokken_op on toestemming for each row
  execute function intrekking_vastleggen('ingetrokken_op', 'id', 'dossier_id', 'persoon_id', 'partij_id', 'gegeven_op');
create trigger intrekking after update of tot on bereik for each row
  execute function intrekking_vastleggen('tot', 'id', 'houder_id', 'vanaf');
create trigger intrekking after update of tot on rol_toekenning for each row
  execute function intrekking_vastleggen('tot', 'id', 'houder_id', 'rol', 'vanaf');
create trigger intrekking after update of tot on teamlid for each row
  execute function intrekking_vastleggen('tot', 'team_id', 'medewerker_id', 'vanaf');
create trigger intrekking after update of in_dienst_tot on medewerker for each row
  execute function intrekking_vastleggen('in_dienst_tot', 'id');

-- For the task: ids and moments only, nothing that tells who.
create function intrekkingen_open(p_max int) returns table (id bigint, op timestamptz, tabel text, sleutel jsonb, einde text)
  language sql stable security definer set search_path = kt set timezone = 'UTC' as $$
  select i.id, i.op, i.tabel, i.sleutel, i.einde from intrekking i where i.geschreven_op is null order by i.id limit p_max
$$;
create function intrekkingen_geschreven(p_ids bigint[]) returns void language sql security definer set search_path = kt as $$
  update intrekking set geschreven_op = clock_timestamp() where id = any (p_ids)
$$;

-- After a backup was put back: seals what the old cluster had not sealed yet, because its transaction numbers say
-- nothing here, begins a new reeks (ADR 0011), and writes down that this happened.
create function spoor_hersteld() returns void
  language plpgsql security definer set search_path = kt set timezone = 'UTC' as $$
declare
  vorig zegel; r int; van xid8; tot xid8; n int; laatste bigint;
begin
  select nr into r from spoor_reeks;
  select * into vorig from zegel order by nr desc limit 1;
  van := case when vorig.reeks = r then vorig.xid_tot else '0'::xid8 end;
  select (xid::text::numeric + 1)::text::xid8 into tot from spoor where reeks = r and xid >= van order by xid desc limit 1;
  if tot is not null then
    select count(*), max(id) into n, laatste from spoor where reeks = r and xid >= van and xid < tot;
    insert into zegel (nr, reeks, xid_tot, aantal, laatste_id, hash, vorige)
      values (coalesce(vorig.nr, 0) + 1, r, tot, n, laatste,
        spoor_regels_hash(coalesce(vorig.hash, ''::bytea), r, van, tot), coalesce(vorig.hash, ''::bytea));
  end if;
  update spoor_reeks set nr = r + 1;
  insert into spoor (rol, handeling, uitkomst, reeks) values ('systeem', 'backup.herstellen', 'gelukt', r + 1);
end $$;
grant update on spoor_reeks to kt_functie;

do $$
declare
  f text;
begin
  foreach f in array array['intrekkingen_open(int)', 'intrekkingen_geschreven(bigint[])', 'spoor_hersteld()'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to kt_functie', f);
  end loop;
end $$;
alter function intrekking_vastleggen() owner to kt_functie;
set local role kt_functie;
grant execute on function intrekkingen_open(int), intrekkingen_geschreven(bigint[]) to kt_app;
grant execute on function spoor_hersteld(), spoor_verifieren() to kt_eigenaar;
reset role;
