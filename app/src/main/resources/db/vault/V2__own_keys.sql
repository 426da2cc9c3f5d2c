-- The vault's own keys, each under a master key: one for each master key that makes the index of
-- what is sealed under it, and those of the reporters' secrets.
create table vault.own_key (
  name text primary key,
  master_id text not null,
  wrapped bytea not null,
  made bigint generated always as identity
);
