-- SPDX-License-Identifier: Apache-2.0
-- Copyright the Jingwei contributors

-- Roads, temples, markets… that a county's pack names. A long road has a row for each division.
create table grid.landmark (
  county integer not null,
  name text not null,
  aliases text[] not null,
  kind text not null,
  division text not null,
  longitude double precision,
  latitude double precision,
  primary key (county, name, division),
  foreign key (county, division) references grid.division (county, code),
  check ((longitude is null) = (latitude is null))
);
