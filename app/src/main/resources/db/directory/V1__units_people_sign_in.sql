-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors
create schema if not exists directory;

create table directory.unit (
  county integer not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  level text not null,
  division text not null,
  parent text,
  closed timestamptz,
  primary key (county, code)
);

-- One row a county; its number tells other processes that their copy of the units is old.
create table directory.unit_set (
  county integer primary key,
  version bigint not null
);

create table directory.person (
  id bigint primary key,
  county integer not null,
  login text not null unique,
  name text not null,
  unit text not null,
  language text not null,
  active boolean not null default true
);
create index person_of_county on directory.person (county, id);

create table directory.role_grant (
  person bigint not null references directory.person (id),
  id bigint not null,
  role text not null,
  scope text not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  primary key (person, id)
);

-- A person may have several ways to prove who they are; kind is 'password' today.
create table directory.credential (
  person bigint not null references directory.person (id),
  id bigint not null,
  kind text not null,
  secret text not null,
  must_change boolean not null default false,
  one_time boolean not null default false,
  used timestamptz,
  primary key (person, id)
);

create table directory.session (
  county integer not null,
  id bigint not null,
  token_hash bytea not null,
  person bigint not null,
  created timestamptz not null,
  last_seen timestamptz not null,
  ends timestamptz not null,
  must_change boolean not null,
  address text not null,
  agent text not null,
  primary key (county, id),
  unique (county, token_hash)
);
create index session_of_person on directory.session (county, person);

create table directory.system_token (
  county integer not null,
  id bigint not null,
  name text not null,
  token_hash bytea not null,
  channel text not null,
  unit text not null,
  roles text[] not null,
  created timestamptz not null,
  ends timestamptz,
  withdrawn timestamptz,
  primary key (county, id),
  unique (county, token_hash),
  unique (county, name)
);

-- Failed sign-ins by account and by address; rows are pruned once they no longer count.
create table directory.sign_in_failure (
  subject text primary key,
  failures integer not null,
  last_failed timestamptz not null,
  blocked_until timestamptz not null
);
