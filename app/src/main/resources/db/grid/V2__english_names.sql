-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- Empty where the pack has no English name.
alter table grid.division add column name_en text not null default '';
