-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- Public keys of people's passkeys (WebAuthn). Nothing here can be used to sign in.
create table directory.passkey (
  credential_id bytea primary key,
  person bigint not null references directory.person (id),
  id bigint not null unique,
  label text not null,
  public_key bytea not null,
  signature_count bigint not null,
  verified boolean not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports text not null,
  attestation bytea not null,
  client_data bytea not null,
  created timestamptz not null,
  last_used timestamptz
);
create index passkey_of_person on directory.passkey (person, id);

-- What a passkey is asked to sign, once and within minutes; person is null for a sign-in.
create table directory.passkey_challenge (
  token_hash bytea primary key,
  person bigint,
  challenge bytea not null,
  ends timestamptz not null
);
