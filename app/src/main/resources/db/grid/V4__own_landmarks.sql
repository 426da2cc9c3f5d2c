-- Names of places that the county added itself, from what its desk decided or by hand. A pack that is
-- loaded leaves them; one whose division is gone is not found any more, but stays to be mended.
create table own_landmark (
  county    integer     not null,
  name      text        not null,
  aliases   text[]      not null,
  division  text        not null,
  added_at  timestamptz not null,
  added_by  bigint      not null,
  primary key (county, name, division)
);
