-- Clients of Open311, which report came by which, and what they were told since.

create table api_key (
  county     integer     not null,
  id         bigint      not null,
  name       text        not null,
  key_hash   bytea       not null,
  per_minute integer     not null,
  per_day    integer     not null,
  since      timestamptz not null,
  withdrawn  timestamptz,
  primary key (county, id),
  unique (county, name),
  unique (county, key_hash)
);

create table filed (
  county    integer not null,
  report_id bigint  not null,
  key_id    bigint  not null,
  primary key (county, report_id)
);

-- How far the feed has been followed.
create table feed_position (
  county integer     not null primary key,
  tx     xid8        not null,
  id     bigint      not null,
  at     timestamptz
);

-- What happened to a report since it came by a key; the id is that of the event.
create table update_made (
  county    integer     not null,
  id        bigint      not null,
  report_id bigint      not null,
  key_id    bigint      not null,
  status    text        not null,
  at        timestamptz not null,
  primary key (county, id, report_id)
);
create index update_made_of_key on update_made (county, key_id, at, id);

-- Updates that a client sent, so that none counts twice.
create table update_taken (
  county    integer     not null,
  key_id    bigint      not null,
  update_id text        not null,
  report_id bigint      not null,
  at        timestamptz not null,
  primary key (county, key_id, update_id)
);

-- Pictures that are to be fetched for a report.
create table picture (
  county    integer     not null,
  report_id bigint      not null,
  address   text        not null,
  attempts  integer     not null default 0,
  next_at   timestamptz not null,
  state     text        not null default 'WAITING',
  primary key (county, report_id)
);
create index picture_waiting on picture (county, next_at) where state = 'WAITING';
