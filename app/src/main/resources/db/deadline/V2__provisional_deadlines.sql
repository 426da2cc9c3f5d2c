-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- A deadline in a year whose calendar was not announced yet; reckoned again when it is.
alter table deadline.clock add column provisional boolean not null default false;

create index clock_provisional on deadline.clock (county, case_file) where provisional;
