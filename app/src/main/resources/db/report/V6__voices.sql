-- A voice note of a report: one WAV of our own making, 8,000 samples a second.
create table voice (
  county    integer     not null,
  id        bigint      not null,
  owner     bigint,
  millis    integer     not null,
  sha256    bytea       not null,
  content   bytea       not null,
  taken_at  timestamptz not null,
  primary key (county, id)
);
create index voice_owner on voice (county, owner) where owner is not null;
create index voice_stray on voice (taken_at) where owner is null;
