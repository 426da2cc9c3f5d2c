-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- Whether the line was asked for more time: NONE, ASKED, GRANTED, REFUSED.
alter table exchange.link add column extension text not null default 'NONE';
