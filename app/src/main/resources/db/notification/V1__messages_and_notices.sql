-- What goes out to reporters, and what staff are told inside the product.

-- How far the feed has been followed.
create table feed_position (
  county integer     not null primary key,
  tx     xid8        not null,
  id     bigint      not null,
  at     timestamptz
);

-- Messages to reporters: the text, never the number, which the vault gives at the time of sending.
create table message (
  county     integer     not null,
  id         bigint      not null,
  report_id  bigint      not null,
  case_id    bigint      not null,
  kind       text        not null,
  version    integer     not null,
  reporter   bigint      not null,
  language   text        not null,
  body       text        not null,
  state      text        not null default 'WAITING',
  attempts   integer     not null default 0,
  next_at    timestamptz not null,
  created_at timestamptz not null,
  ended_at   timestamptz,
  fault      text,
  primary key (county, id)
) with (fillfactor = 80);
-- One message for what one version of a case file means to one report.
create unique index message_once on message (county, report_id, kind, version);
create index message_waiting on message (county, next_at, id) where state = 'WAITING';
create index message_dead on message (county, id desc) where state = 'DEAD';

-- Notices to staff: one row for each recipient, a unit or a role at a place. The id is that of the
-- event, so that an event is told once to each.
create table notice (
  county    integer     not null,
  recipient text        not null,
  id        bigint      not null,
  kind      text        not null,
  case_id   bigint      not null,
  at        timestamptz not null,
  stage     text,
  granted   boolean,
  primary key (county, recipient, id)
);

-- What a person has read: all up to a notice, and single later ones.
create table read_upto (
  county integer not null,
  person bigint  not null,
  notice bigint  not null,
  primary key (county, person)
);
create table read_one (
  county integer not null,
  person bigint  not null,
  notice bigint  not null,
  primary key (county, person, notice)
);
