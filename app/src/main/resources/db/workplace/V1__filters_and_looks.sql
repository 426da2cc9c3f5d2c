-- What belongs to one person's own desk.

-- Filters with a name. removed_at: taken away, and can still come back.
create table filter (
  county     integer not null,
  id         bigint  not null,
  person     bigint  not null,
  unit       text    not null,
  name       text    not null,
  query      text    not null,
  place      integer not null,
  shared     boolean not null,
  start      boolean not null,
  removed_at timestamptz,
  primary key (county, id)
);

create index filter_own on filter (county, person, place) where removed_at is null;
create index filter_shared on filter (county, unit, id) where shared and removed_at is null;

-- Which version of a matter a person saw last, and which before that sitting.
create table look (
  county          integer     not null,
  person          bigint      not null,
  case_id         bigint      not null,
  version         integer     not null,
  at              timestamptz not null,
  earlier_version integer,
  earlier_at      timestamptz,
  primary key (county, person, case_id)
);

create index look_latest on look (county, person, at desc);
create index look_oldest on look (county, at);
