-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- Lines name pictures too, so that they are fetched in one place for all.
insert into picture.wanted (county, report_id, address, attempts, next_at, state)
select county, report_id, address, attempts, next_at, state from picture
on conflict do nothing;
drop table picture;
