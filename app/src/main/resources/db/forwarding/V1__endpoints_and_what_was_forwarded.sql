-- What was sent on to systems elsewhere that speak Open311, and what became of it there.

-- The systems as the county's pack tells of them.
create table endpoint (
  county   integer not null,
  code     text    not null,
  position integer not null,
  settings jsonb   not null,
  primary key (county, code)
);

-- How far the feed has been followed.
create table feed_position (
  county integer     not null primary key,
  tx     xid8        not null,
  id     bigint      not null,
  at     timestamptz
);

-- One matter sent on. tried_at is null until a first try may have come to them; heard tells two
-- answers apart without keeping their words, which stand in the case file's history.
create table forwarded (
  county      integer     not null,
  id          bigint      not null,
  case_id     bigint      not null,
  code        text        not null,
  nth         integer     not null,
  endpoint    text        not null,
  service     text        not null,
  state       text        not null default 'WAITING',
  attempts    integer     not null default 0,
  next_at     timestamptz not null,
  tried_at    timestamptz,
  token       text,
  number      text,
  status      text,
  agency      text,
  expected_at timestamptz,
  heard       text,
  heard_at    timestamptz,
  fault       text,
  fault_words text,
  created_at  timestamptz not null,
  ended_at    timestamptz,
  primary key (county, id)
) with (fillfactor = 80);
create unique index forwarded_once on forwarded (county, case_id, nth);
create index forwarded_to_send on forwarded (county, endpoint, next_at, id)
  where state in ('WAITING', 'UNSURE');
create index forwarded_to_ask on forwarded (county, endpoint, next_at, id)
  where state in ('TOKEN', 'OPEN');
create index forwarded_numbers on forwarded (county, endpoint, number) where number is not null;

-- Remarks about it that follow, one after the other; the id is that of the event that says them. The
-- text is gone once it has arrived or was given up.
create table remark (
  county     integer     not null,
  id         bigint      not null,
  forwarded  bigint      not null,
  text       text,
  state      text        not null default 'WAITING',
  attempts   integer     not null default 0,
  next_at    timestamptz not null,
  fault      text,
  created_at timestamptz not null,
  ended_at   timestamptz,
  primary key (county, id)
) with (fillfactor = 80);
create index remark_waiting on remark (county, next_at, id) where state = 'WAITING';
create index remark_of on remark (county, forwarded, id);

-- How a system is doing, as seen from here; singly is set where it will not answer for several.
create table health (
  county     integer not null,
  endpoint   text    not null,
  reached_at timestamptz,
  failures   integer not null default 0,
  fault      text,
  retry_at   timestamptz,
  singly     boolean not null default false,
  primary key (county, endpoint)
);
