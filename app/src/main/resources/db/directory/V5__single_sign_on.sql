-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- A browser that was sent to the county's own sign-in and is to come back, once and within minutes.
create table directory.sso_attempt (
  state_hash bytea primary key,
  nonce text not null,
  verifier text not null,
  next text not null,
  ends timestamptz not null
);
