-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- What a person's code app works from, sealed under the master key. The draft counts for nothing
-- until a code made from it was typed.
create table directory.code_app (
  person bigint primary key references directory.person (id),
  secret bytea,
  since timestamptz,
  last_step bigint not null default 0,
  draft bytea
);

create table directory.recovery_code (
  person bigint not null references directory.person (id),
  code_hash bytea not null,
  used timestamptz,
  primary key (person, code_hash)
);

-- The password was right and the second step is still to come: no session yet. Rows live minutes.
create table directory.pending_sign_in (
  county integer not null,
  token_hash bytea not null,
  person bigint not null,
  first_step text not null,
  one_time_password bigint,
  must_change boolean not null,
  ends timestamptz not null,
  primary key (county, token_hash)
);
