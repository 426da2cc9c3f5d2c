-- Read backwards as pairs of square and id; both in one direction, so that the pair is an order of
-- the index.
create index case_file_near_pair on case_file (county, near, id) where near is not null;
drop index case_file_near;
