-- Recent case files under the numbers of their text's sketch: nearly equal texts share one. Probed by
-- (county, code) from the newest on, so that a text told ten thousand times costs no more than one.
create table same_text (
  county integer not null,
  code   bigint  not null,
  id     bigint  not null,
  primary key (county, code, id)
);
-- What is too old or erased goes by its id; ids grow, so this index grows at its end.
create index same_text_id on same_text (county, id);
