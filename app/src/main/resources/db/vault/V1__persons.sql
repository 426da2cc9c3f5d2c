-- A person's data under a key of their own, and that key under the master key KEY_ID, which is not
-- in the database. Erased: only the pseudonym stays.
create table vault.person (
  county integer not null,
  pseudonym bigint not null,
  key_id text not null,
  wrapped_key bytea,
  sealed bytea,
  phone_index bytea,
  id_index bytea,
  erased_at timestamptz,
  primary key (county, pseudonym),
  check ((wrapped_key is null) = (erased_at is not null)),
  check ((sealed is null) = (erased_at is not null))
);

create index person_by_phone on vault.person (county, phone_index) where phone_index is not null;
create index person_by_id_number on vault.person (county, id_index) where id_index is not null;

-- The master keys under which something was sealed: a start without one of them is refused.
create table vault.master_key (
  key_id text primary key,
  first_used_at timestamptz not null default now()
);

revoke delete on vault.person from jingwei_app;
