-- What passes between this program and the lines: orders, and messages in and out.

-- The lines as the county's pack tells of them.
create table system (
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

-- One order of a line and the report that stands for it. The report is null until the order itself
-- has come; applied is the last version of theirs that was worked in, sent the last of ours.
create table link (
  county       integer     not null,
  system       text        not null,
  order_id     text        not null,
  report_id    bigint,
  applied      integer     not null default 0,
  sent         integer     not null default 0,
  their_due    timestamptz,
  return_until timestamptz,
  standing     text        not null default 'OPEN',
  linked_at    timestamptz not null,
  primary key (county, system, order_id)
);
create index link_report on link (county, report_id) where report_id is not null;
create index link_newest on link (county, system, linked_at desc);

-- Messages that came in. The body is sealed while it waits, and gone when it was worked in.
create table inbox (
  county      integer     not null,
  id          bigint      not null,
  system      text        not null,
  message_id  text        not null,
  order_id    text        not null,
  version     integer     not null,
  type        text        not null,
  body        bytea,
  state       text        not null default 'WAITING',
  fault       text,
  sent_at     timestamptz not null,
  received_at timestamptz not null,
  next_at     timestamptz not null,
  ended_at    timestamptz,
  primary key (county, id)
) with (fillfactor = 80);
create unique index inbox_once on inbox (county, system, message_id);
create unique index inbox_version on inbox (county, system, order_id, version);
create index inbox_waiting on inbox (county, next_at, id) where state = 'WAITING';
create index inbox_dead on inbox (county, id desc) where state = 'DEAD';

-- Messages on their way out, one after the other for each order; no personal data is in them.
create table outbox (
  county     integer     not null,
  id         bigint      not null,
  system     text        not null,
  order_id   text        not null,
  version    integer     not null,
  type       text        not null,
  body       jsonb       not null,
  state      text        not null default 'WAITING',
  attempts   integer     not null default 0,
  fault      text,
  created_at timestamptz not null,
  next_at    timestamptz not null,
  ended_at   timestamptz,
  primary key (county, id)
) with (fillfactor = 80);
create unique index outbox_version on outbox (county, system, order_id, version);
create index outbox_waiting on outbox (county, system, next_at, id) where state = 'WAITING';
create index outbox_open on outbox (county, system, order_id, version)
  where state in ('WAITING', 'DEAD');
create index outbox_dead on outbox (county, id desc) where state = 'DEAD';

-- How a line is doing, as seen from here.
create table health (
  county     integer not null,
  system     text    not null,
  heard_at   timestamptz,
  skew_ms    bigint,
  reached_at timestamptz,
  failures   integer not null default 0,
  retry_at   timestamptz,
  fault      text,
  primary key (county, system)
);

-- What a comparison with a line's own listing found.
create table difference (
  county   integer     not null,
  id       bigint      not null,
  system   text        not null,
  order_id text        not null,
  kind     text        not null,
  theirs   text        not null,
  ours     text        not null,
  found_at timestamptz not null,
  ended_at timestamptz,
  primary key (county, id)
);
create index difference_open on difference (county, id desc) where ended_at is null;
create unique index difference_once on difference (county, system, order_id, kind)
  where ended_at is null;
