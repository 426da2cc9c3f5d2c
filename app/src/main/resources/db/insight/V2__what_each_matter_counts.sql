-- What each matter counts: the list behind every figure. The sums are exactly the sums of these.

-- The grid cell's code, or the division's where no cell is known.
alter table matter add column place text not null default '';

create table share (
  county  integer not null,
  measure text    not null,
  day     date    not null,
  case_id bigint  not null,
  place   text    not null,
  town    text    not null,
  unit    text    not null,
  amount  bigint  not null,
  primary key (county, measure, day, case_id, place, unit)
) with (fillfactor = 90);

-- The list behind one unit's figure.
create index share_unit on share (county, measure, unit, day, case_id, place);
-- The list behind one place's figure.
create index share_place on share (county, measure, place, day, case_id, unit);

-- All is counted anew from the first event on, at the next start.
truncate matter, rollup;
delete from feed_position;
