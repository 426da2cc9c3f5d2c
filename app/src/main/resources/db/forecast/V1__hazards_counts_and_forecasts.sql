-- Hazards by place and season: what the pack names, what came, what was expected.

-- How far the feed has been followed.
create table feed_position (
  county integer     not null primary key,
  tx     xid8        not null,
  id     bigint      not null,
  at     timestamptz
);

-- What the county's pack names. No towns: every town. The season is written --MM-DD (ISO 8601).
create table hazard (
  county      integer          not null,
  code        text             not null,
  position    integer          not null,
  name        text             not null,
  name_en     text             not null,
  categories  text[]           not null,
  towns       text[]           not null,
  season_from text             not null,
  season_to   text             not null,
  factor      double precision not null,
  look        text             not null,
  look_en     text             not null,
  source      text             not null,
  source_en   text             not null,
  primary key (county, code)
);

-- Where and as what a matter counts now; one that does not count has no row.
create table matter (
  county   integer not null,
  case_id  bigint  not null,
  day      date    not null,
  town     text    not null,
  category text    not null,
  primary key (county, case_id)
) partition by range (case_id);

-- Ids are time-ordered (shared.Ids), so a range of ids is a range of time: see architecture.md.
create table matter_old  partition of matter for values from (0) to (728037221990400);
create table matter_2026 partition of matter for values from (728037221990400) to (761105114726400);
create table matter_2027 partition of matter for values from (761105114726400) to (794173007462400);
create table matter_rest partition of matter default;

-- The sums: matters of a category by the day on which they came and the town in which they lie.
create table daily (
  county   integer not null,
  category text    not null,
  day      date    not null,
  town     text    not null,
  amount   bigint  not null,
  primary key (county, category, day, town)
) with (fillfactor = 80);

-- From which day on anything is known.
create index daily_days on daily (county, day);

-- Forecasts as they were made: one for each hazard, town and week. A row is replaced only by one
-- that knows more weeks before its own.
create table made (
  county     integer          not null,
  week       date             not null,
  hazard     text             not null,
  town       text             not null,
  known_to   date             not null,
  mean       double precision not null,
  low        integer          not null,
  high       integer          not null,
  usual      double precision not null,
  recent     double precision not null,
  last_year  integer,
  factor     double precision not null,
  own_season boolean          not null,
  past       integer          not null,
  above      boolean          not null,
  at         timestamptz      not null,
  primary key (county, week, hazard, town)
);
