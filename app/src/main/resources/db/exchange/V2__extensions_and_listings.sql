-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- Whether the line was asked for more time: NONE, ASKED, GRANTED, REFUSED.
alter table exchange.link add column extension text not null default 'NONE';

-- When a comparison last found the difference again.
alter table exchange.difference add column seen_at timestamptz;

-- When a listing was last compared with our own book.
alter table exchange.health add column compared_at timestamptz;
