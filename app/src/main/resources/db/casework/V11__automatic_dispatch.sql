-- Categories whose sure matters the program dispatches itself: only where a person has switched it on.
create table casework.dispatch_switch (
  county   integer          not null,
  category text             not null,
  is_on    boolean          not null,
  bar      double precision not null check (bar between 0.9 and 1),
  at       timestamptz      not null,
  -- Who switched it last; empty for the program itself.
  by_name  text             not null,
  reason   text             not null,
  primary key (county, category)
);

-- What leaders must know of it, until one of them has said that it was seen.
create table casework.dispatch_news (
  county   integer     not null,
  id       bigint      not null,
  at       timestamptz not null,
  -- OFF or WORSE.
  kind     text        not null,
  category text        not null,
  -- Right ones and judged ones that it came to, of people and of the program, or of late and before.
  figures  integer[]   not null,
  seen     boolean     not null default false,
  primary key (county, id)
);
create index dispatch_news_open on casework.dispatch_news (county, id) where not seen;

-- Whether the last dispatch was made by the program.
alter table casework.case_file add column automatic boolean not null default false;

-- What waits to be dispatched for the first time, in the order in which it was taken on.
create index case_file_undispatched on casework.case_file (county, state_since, id)
  where state = 'ACCEPTED' and dispatches = 0;
