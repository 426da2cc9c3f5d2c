-- Who is told what happens to matters, and how each telling stands.

-- How far the feed has been followed.
create table feed_position (
  county integer     not null primary key,
  tx     xid8        not null,
  id     bigint      not null,
  at     timestamptz
);

-- The secrets are sealed by the vault; the former one signs beside the new until the next renewal.
create table subscription (
  county        integer     not null,
  id            bigint      not null,
  name          text        not null,
  address       text        not null,
  categories    text[]      not null,
  places        text[]      not null,
  state         text        not null,
  since         timestamptz not null,
  secret        bytea       not null,
  former_secret bytea,
  primary key (county, id),
  unique (county, name)
);

create table delivery (
  county       integer     not null,
  id           bigint      not null,
  subscription bigint      not null,
  event        bigint      not null,
  type         text        not null,
  subject      text        not null,
  body         text        not null,
  state        text        not null default 'WAITING',
  attempts     integer     not null default 0,
  next_at      timestamptz not null,
  made_at      timestamptz not null,
  ended_at     timestamptz,
  answer       text,
  primary key (county, id)
) with (fillfactor = 80);
-- One delivery for one event and subscription.
create unique index delivery_once on delivery (county, subscription, event);
create index delivery_of_subscription on delivery (county, subscription, id desc);
create index delivery_waiting on delivery (county, next_at, id) where state = 'WAITING';
create index delivery_unfinished on delivery (county, subscription, state) where state <> 'DELIVERED';
create index delivery_ended on delivery (county, ended_at) where state <> 'WAITING';
