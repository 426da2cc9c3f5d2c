-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- Deadlines that somebody outside set for a matter's work, such as a hotline for its order.
create table deadline.bound (
  county integer not null,
  case_file bigint not null,
  source text not null,
  due_at timestamptz not null,
  name text not null,
  name_en text not null,
  primary key (county, case_file, source)
);

-- The earliest of them, with which the clock is reckoned.
alter table deadline.clock add column bound_at timestamptz;
alter table deadline.clock add column bound_by text;
alter table deadline.clock add column bound_by_en text;
