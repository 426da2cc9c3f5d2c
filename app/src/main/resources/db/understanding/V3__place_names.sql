-- Names by which people say where something is, found in what they told, and what a person decided
-- of them. Those that wait are made anew each night.
create table place_name (
  county   integer     not null,
  name     text        not null,
  division text        not null,
  matters  integer     not null,
  there    integer     not null,
  examples bigint[]    not null,
  state    text        not null,
  at       timestamptz not null,
  primary key (county, name)
);
