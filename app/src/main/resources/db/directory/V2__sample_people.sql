-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- People of a demonstration, who were known by the end of their names before.
alter table directory.person add column sample boolean not null default false;

update directory.person set sample = true, name = replace(name, '（演示）', '')
where name like '%（演示）';
