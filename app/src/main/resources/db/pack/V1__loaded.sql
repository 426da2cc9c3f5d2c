-- Which version of its pack each county runs on.
create table loaded (
  county  integer primary key,
  version text        not null,
  at      timestamptz not null
);
