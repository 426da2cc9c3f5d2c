-- What the figures are made of: each matter as far as they need it, and the sums.

-- How far the feed has been followed.
create table feed_position (
  county integer     not null primary key,
  tx     xid8        not null,
  id     bigint      not null,
  at     timestamptz
);

-- A matter as its events tell it; what a figure counts of it is taken back when it changes.
create table matter (
  county       integer not null,
  case_id      bigint  not null,
  version      integer not null,
  received_on  date    not null,
  channel      text    not null,
  town         text    not null,
  category     text    not null,
  state        text    not null,
  unit         text    not null,
  late         boolean not null,
  warned       boolean not null,
  first_unit   text    not null,
  first_on     date,
  redispatched boolean not null,
  presented_on date,
  closed_on    date,
  ended_on     date,
  due          boolean not null,
  broken_on    date,
  primary key (county, case_id)
) partition by range (case_id);

-- Ids are time-ordered (shared.Ids), so a range of ids is a range of time: see architecture.md.
create table matter_old  partition of matter for values from (0) to (728037221990400);
create table matter_2026 partition of matter for values from (728037221990400) to (761105114726400);
create table matter_2027 partition of matter for values from (761105114726400) to (794173007462400);
create table matter_rest partition of matter default;

-- The sums. A page reads one stretch of the key for a measure and a range of days. What stands now
-- has the day 1970-01-01.
create table rollup (
  county   integer not null,
  measure  text    not null,
  day      date    not null,
  town     text    not null,
  unit     text    not null,
  channel  text    not null,
  category text    not null,
  amount   bigint  not null,
  primary key (county, measure, day, town, unit, channel, category)
) with (fillfactor = 80);
