-- Answers of matters that ended well, emptied of everything that belongs to one matter alone.

-- How far the feed has been followed.
create table feed_position (
  county integer     not null primary key,
  tx     xid8        not null,
  id     bigint      not null,
  at     timestamptz
);

-- rating: 4 or 5 as rated, 3 where the reporter only said that it is resolved, 0 where nobody has
-- said anything yet; then there is no text. asked and sketch are numbers of pieces of texts.
create table kept (
  county   integer     not null,
  case_id  bigint      not null,
  category text        not null,
  rating   smallint    not null,
  at       timestamptz not null,
  text     text        not null,
  asked    integer[]   not null,
  sketch   bigint[]    not null,
  primary key (county, case_id)
);

-- Of a category the best, the newest first.
create index kept_best on kept (county, category, rating desc, at desc) where rating > 0;

-- Those that may yet be rated.
create index kept_waiting on kept (county, at) where rating = 0;
