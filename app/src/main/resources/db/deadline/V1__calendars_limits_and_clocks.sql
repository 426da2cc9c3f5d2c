-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors
create schema if not exists deadline;

-- Reference tables: small, replaced as a whole by a pack.

-- One row a county; its number tells other processes that their copy of the rules is old.
create table deadline.rule_set (
  county integer primary key,
  version bigint not null
);

create table deadline.calendar (
  county integer primary key,
  time_zone text not null,
  office_hours text[] not null,
  first_year integer not null,
  last_year integer not null
);

create table deadline.calendar_day (
  county integer not null,
  day date not null,
  kind text not null,
  name text not null,
  primary key (county, day)
);

create table deadline.time_limit (
  county integer not null,
  category text not null,
  urgency text not null,
  stage text not null,
  amount integer not null,
  unit text not null,
  source text not null,
  last_day_off text not null,
  primary key (county, category, urgency, stage)
);

-- Growing tables. The key goes by case file, because that is how every statement finds a clock, and
-- one index less is one write less for each start and stop.
create table deadline.clock (
  county integer not null,
  case_file bigint not null,
  id bigint not null,
  work_order bigint,
  stage text not null,
  urgency text not null,
  category text not null,
  started_at timestamptz not null,
  limit_amount integer not null,
  limit_unit text not null,
  limit_source text not null,
  last_day_off text not null,
  first_due_at timestamptz not null,
  due_at timestamptz not null,
  alarm_at timestamptz not null,
  paused_at timestamptz,
  pauses smallint not null default 0,
  extensions smallint not null default 0,
  stopped_at timestamptz,
  outcome text,
  exempted_at timestamptz,
  exempted_by bigint,
  exempted_for text,
  level text not null,
  reminded boolean not null default false,
  next_alert text,
  next_alert_at timestamptz,
  primary key (county, case_file, id)
);

create index clock_by_next_alert on deadline.clock (county, next_alert_at)
  where next_alert_at is not null;

create table deadline.pause (
  county integer not null,
  case_file bigint not null,
  clock bigint not null,
  number smallint not null,
  cause text not null,
  started_at timestamptz not null,
  planned_end timestamptz,
  ended_at timestamptz,
  primary key (county, case_file, clock, number)
);

create table deadline.extension (
  county integer not null,
  case_file bigint not null,
  clock bigint not null,
  number smallint not null,
  asked_at timestamptz not null,
  asked_by bigint not null,
  approved_at timestamptz not null,
  approved_by bigint not null,
  amount integer not null,
  unit text not null,
  reason text not null,
  primary key (county, case_file, clock, number)
);

create table deadline.alert (
  county integer not null,
  clock bigint not null,
  kind text not null,
  level smallint not null,
  case_file bigint not null,
  planned_at timestamptz not null,
  raised_at timestamptz not null,
  primary key (county, clock, kind, level)
);
