-- One row a county; changes with every replacement, so that other processes see that they must read
-- again. The version is milliseconds since 1970, or one more than the last.
create table grid.county_version (
  county integer primary key,
  version bigint not null,
  schematic boolean not null
);

-- The county's own divisions and those of its neighbours, as its pack names them.
create table grid.division (
  county integer not null,
  code text not null check (code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
  name text not null,
  kind text not null check (kind in ('county', 'town', 'village', 'community')),
  short_names text[] not null,
  neighbour boolean not null,
  primary key (county, code)
);

-- Outlines are WKB, WGS-84, x = longitude; they are searched in memory, never here.
create table grid.cell (
  county integer not null,
  code text not null,
  name text not null,
  village text not null,
  outline bytea not null,
  primary key (county, code),
  foreign key (county, village) references grid.division (county, code)
);
