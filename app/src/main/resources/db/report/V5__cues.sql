-- Words that tell of danger.
create table cue (
  county   integer not null,
  position integer not null,
  word     text    not null,
  police   boolean not null,
  primary key (county, position)
);
