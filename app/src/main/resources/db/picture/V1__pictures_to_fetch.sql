-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- Pictures that are to be fetched for a report.
create table picture.wanted (
  county    integer     not null,
  report_id bigint      not null,
  address   text        not null,
  attempts  integer     not null default 0,
  next_at   timestamptz not null,
  state     text        not null default 'WAITING',
  primary key (county, report_id, address)
);
create index wanted_waiting on picture.wanted (county, next_at) where state = 'WAITING';
