-- What people told: reports, their photos, the category tree of each county.

create table category (
  county    integer not null,
  code      text    not null,
  parent    text,
  position  integer not null,
  name_zh   text    not null,
  name_en   text    not null,
  urgent    boolean not null,
  keywords  text[]  not null,
  examples  text[]  not null,
  hint_zh   text    not null,
  hint_en   text    not null,
  fields    jsonb   not null,
  primary key (county, code)
);

-- Bumped with every change of the tree, polled by the other processes.
create table category_version (
  county  integer primary key,
  version bigint  not null
);

-- Serial numbers of codes are taken in blocks, so a process asks once per thousand reports.
create table serial (
  county integer primary key,
  next   bigint  not null
);

create table report (
  county         integer     not null,
  id             bigint      not null,
  code           text        not null,
  case_id        bigint      not null,
  channel        text        not null,
  source_ref     text,
  reporter       bigint,
  language       text        not null,
  confidential   boolean     not null,
  body           text        not null,
  category       text,
  lon            double precision,
  lat            double precision,
  address        text,
  cell           text,
  division       text        not null,
  fields         jsonb,
  received_at    timestamptz not null,
  answer         text        not null default 'WAITING',
  callback_tries integer     not null default 0,
  rating         smallint,
  comment        text,
  primary key (county, id)
) partition by range (id);

-- Ids are time-ordered (shared.Ids), so a range of ids is a range of time: see architecture.md.
create table report_old  partition of report for values from (0) to (728037221990400);
create table report_2026 partition of report for values from (728037221990400) to (761105114726400);
create table report_2027 partition of report for values from (761105114726400) to (794173007462400);
create table report_rest partition of report default;

create index report_code on report (county, code);
create index report_case on report (county, case_id);
create index report_reporter on report (county, reporter) where reporter is not null;

-- One row for each Idempotency-Key; a retention rule drops them after thirty days.
create table intake_key (
  county      integer     not null,
  key         uuid        not null,
  fingerprint bigint      not null,
  report_id   bigint      not null,
  primary key (county, key)
);

create table photo (
  county    integer     not null,
  id        bigint      not null,
  owner     bigint,
  media     text        not null,
  width     integer     not null,
  height    integer     not null,
  sha256    bytea       not null,
  content   bytea       not null,
  taken_at  timestamptz not null,
  primary key (county, id)
);
create index photo_owner on photo (county, owner) where owner is not null;

-- Each attempt to tell a reporter how it ended.
create table callback_try (
  county    integer     not null,
  id        bigint      not null,
  report_id bigint      not null,
  at        timestamptz not null,
  actor     bigint,
  outcome   text        not null,
  note      text,
  primary key (county, id)
);
create index callback_try_report on callback_try (county, report_id, id);
