-- How often places were found rightly from words alone and what came of proposals of the same matter,
-- summed by week.
create table tally (
  county integer not null,
  week   date    not null,
  what   text    not null,
  amount bigint  not null,
  primary key (county, week, what)
) with (fillfactor = 80);
