-- Case files, their work orders, requests, merges and history; the duty catalogue of each county.

create table case_file (
  county           integer     not null,
  id               bigint      not null,
  code             text        not null,
  version          integer     not null,
  state            text        not null,
  category         text        not null,
  urgency          text        not null,
  division         text        not null,
  cell             text,
  lon              double precision,
  lat              double precision,
  near             bigint,
  address          text,
  summary          text        not null,
  reports          integer     not null,
  unsettled        integer     not null default 0,
  lead_unit        text,
  lead_order       bigint,
  co_handlers      integer     not null default 0,
  objectable       boolean     not null default false,
  handler          bigint,
  stage            text,
  due_at           timestamptz,
  resolve_due_at   timestamptz,
  suspended_until  timestamptz,
  extensions       integer     not null default 0,
  extension_asked  boolean     not null default false,
  dispatches       integer     not null default 0,
  reworks          integer     not null default 0,
  reopens          integer     not null default 0,
  level            integer     not null default 0,
  supervised       boolean     not null default false,
  petition         boolean     not null default false,
  confidential     boolean     not null default false,
  overdue          boolean     not null default false,
  merged_into      bigint,
  likely_same      bigint,
  likeness         real        not null default 0,
  received_at      timestamptz not null,
  state_since      timestamptz not null,
  closed_at        timestamptz,
  -- What queues are filtered and ordered by: the town, and the deadline with "none" last.
  town             text generated always as (left(division, 9)) stored,
  due_order        timestamptz generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
  primary key (county, id)
) with (fillfactor = 80);

-- The desk's queue: what is open, in the order of the deadline that ends next; without one, last.
create index case_file_queue on case_file (county, state, due_order, id)
  where state not in ('CLOSED', 'DECLINED', 'MERGED');
-- A town desk's queue.
create index case_file_town on case_file (county, town, state, due_order, id)
  where state not in ('CLOSED', 'DECLINED', 'MERGED');
-- A unit's list.
create index case_file_unit on case_file (county, lead_unit, state, due_order, id)
  where lead_unit is not null and state not in ('CLOSED', 'DECLINED', 'MERGED');
-- The map of what is open.
create index case_file_map on case_file using gist (county, point(lon, lat))
  where lon is not null and state not in ('CLOSED', 'DECLINED', 'MERGED');
-- What ended lately, for the desk's archive.
create index case_file_ended on case_file (county, id desc) where state in ('CLOSED', 'DECLINED', 'MERGED');
-- What else was told near here lately: the search for the same matter.
create index case_file_near on case_file (county, near, id desc) where near is not null;
create index case_file_code on case_file (county, code);
create index case_file_suspended on case_file (county, suspended_until) where suspended_until is not null;

create table work_order (
  county          integer     not null,
  id              bigint      not null,
  case_id         bigint      not null,
  unit            text        not null,
  lead            boolean     not null,
  state           text        not null,
  sent_at         timestamptz not null,
  acknowledged_at timestamptz,
  ended_at        timestamptz,
  outcome         text,
  primary key (county, id)
) with (fillfactor = 80);
create index work_order_case on work_order (county, case_id);
create index work_order_unit on work_order (county, unit, id desc) where state in ('SENT', 'ACKNOWLEDGED', 'OBJECTED');

create table request (
  county     integer     not null,
  id         bigint      not null,
  case_id    bigint      not null,
  kind       text        not null,
  order_id   bigint,
  asked_by   bigint      not null,
  asked_unit text        not null,
  asked_at   timestamptz not null,
  amount     integer     not null,
  reason     text        not null,
  granted    boolean,
  decided_by bigint,
  decided_at timestamptz,
  decision   text,
  primary key (county, id)
);
create index request_case on request (county, case_id, id);
create index request_open on request (county, kind, id) where granted is null;

create table merge (
  county       integer     not null,
  id           bigint      not null,
  from_case    bigint      not null,
  into_case    bigint      not null,
  reports      bigint[]    not null,
  state_before text        not null,
  stage_before text,
  undone_at    timestamptz,
  primary key (county, id)
);
create index merge_from on merge (county, from_case, id desc);
create index merge_into on merge (county, into_case, id desc);

-- The history of every case file, and the feed that notification, insight and the live desk follow.
create table event (
  county     integer     not null,
  id         bigint      not null,
  case_id    bigint      not null,
  version    integer     not null,
  at         timestamptz not null,
  move       text        not null,
  state_from text,
  state_to   text        not null,
  actor_kind text        not null,
  actor      bigint      not null,
  actor_name text        not null,
  unit       text        not null,
  reason     text,
  detail     jsonb,
  tx         xid8        not null default pg_current_xact_id(),
  primary key (county, id)
) partition by range (id);

create table event_old  partition of event for values from (0) to (728037221990400);
create table event_2026 partition of event for values from (728037221990400) to (761105114726400);
create table event_2027 partition of event for values from (761105114726400) to (794173007462400);
create table event_rest partition of event default;

create index event_case on event (county, case_id, id);
-- A reader goes on from (tx, id) up to the oldest transaction still running, so it misses nothing.
create index event_feed on event (county, tx, id);

-- How far each reader of the feed has come.
create table feed_position (
  county integer not null,
  reader text    not null,
  tx     xid8    not null,
  id     bigint  not null,
  primary key (county, reader)
);

-- Each Idempotency-Key of a move, with what the move came to; dropped after thirty days.
create table move_key (
  county      integer not null,
  key         uuid    not null,
  fingerprint bigint  not null,
  case_id     bigint  not null,
  version     integer not null,
  primary key (county, key)
);

create table duty (
  county    integer not null,
  category  text    not null,
  division  text    not null,
  rank      integer not null,
  level     text    not null,
  unit_kind text,
  unit      text,
  source    text    not null,
  position  integer not null,
  primary key (county, position)
);

create table settings (
  county              integer primary key,
  reopen_days         integer not null,
  review_days         integer not null,
  callback_tries      integer not null,
  most_extensions     integer not null,
  longest_suspension  integer not null,
  duty_version        bigint  not null default 1
);

-- What the dispatch suggestions have learnt from the county's own decisions.
create table learned (
  county  integer     not null,
  name    text        not null,
  upto    bigint      not null,
  at      timestamptz not null,
  state   bytea       not null,
  primary key (county, name)
);
