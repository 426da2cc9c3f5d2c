-- What was suggested for each matter whose unit is now known, once for each event that tells it: the
-- readers of the feed come back to an event after a restart, and there may be several of them.
create table casework.dispatch_judged (
  county    integer          not null,
  event     bigint           not null,
  case_id   bigint           not null,
  day       date             not null,
  category  text             not null,
  suggested text             not null,
  -- The unit that took it; empty where it was found not to be the one and no other is known yet.
  taker     text             not null,
  share     double precision not null,
  sure      boolean          not null,
  -- PERSON; MEASURE, a person although it could have gone alone; ALONE, the program.
  way       text             not null,
  is_right  boolean          not null,
  primary key (county, event)
);
-- The pairs that are confused, and what is too old.
create index dispatch_judged_wrong on casework.dispatch_judged (county, day) where not is_right;
create index dispatch_judged_by_day on casework.dispatch_judged (county, day);

-- The same summed up, moved in the statement that adds the rows.
create table casework.dispatch_day (
  county        integer not null,
  category      text    not null,
  day           date    not null,
  -- Of what people dispatched.
  shown         integer not null,
  shown_right   integer not null,
  sure          integer not null,
  sure_right    integer not null,
  -- Of these, what could have gone alone: it alone judges whether it may.
  measure       integer not null,
  measure_right integer not null,
  -- Of what went alone: all, and what did not come back.
  alone         integer not null,
  alone_right   integer not null,
  primary key (county, day, category)
);

-- Categories whose suggestions have clearly become worse, and since when.
create table casework.dispatch_worse (
  county   integer     not null,
  category text        not null,
  since    timestamptz not null,
  primary key (county, category)
);
