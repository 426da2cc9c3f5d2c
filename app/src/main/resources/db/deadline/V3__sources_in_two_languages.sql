-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- The source of a limit in English too; empty where the pack gives none, then the Chinese one holds.
alter table deadline.time_limit add column source_en text not null default '';
alter table deadline.clock add column limit_source_en text not null default '';
