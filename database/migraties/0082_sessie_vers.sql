-- When somebody really logged in, as the provider tells it: an old login at the provider that is only passed on is not a
-- fresh one (veiligheid.md, Stolen or forgotten session).
set search_path = kt;
drop function sessie_maken(bytea, bigint, text, interval, interval, text);
set local role kt_functie;
create function sessie_maken(p_hash bytea, p_houder bigint, p_soort text, p_duur interval, p_stil interval, p_sid text, p_vers timestamptz)
  returns bigint language sql security definer set search_path = kt as $$
  insert into sessie (token_hash, houder_id, soort, verloopt_op, stil_na, oidc_sid, vers_op)
    values (p_hash, p_houder, p_soort, now() + p_duur, p_stil, p_sid, least(p_vers, now())) returning id
$$;
revoke execute on function sessie_maken(bytea, bigint, text, interval, interval, text, timestamptz) from public;
grant execute on function sessie_maken(bytea, bigint, text, interval, interval, text, timestamptz) to kt_app;
reset role;
create index sessie_sid on sessie (oidc_sid) where beeindigd_op is null and oidc_sid is not null;
