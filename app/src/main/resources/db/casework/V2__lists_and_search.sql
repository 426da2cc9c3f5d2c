-- What ended, newest first: in one town, and of one unit.
create index case_file_ended_town on case_file (county, town, id desc)
  where state in ('CLOSED', 'DECLINED', 'MERGED');
create index case_file_ended_unit on case_file (county, lead_unit, id desc)
  where lead_unit is not null and state in ('CLOSED', 'DECLINED', 'MERGED');

-- The words of each case file, for the search. Beside the case file, because every move writes that
-- anew with all its indexes; here a row is written once. Filled behind the intake, from the feed.
create table case_text (
  county integer  not null,
  id     bigint   not null,
  words  text     not null,
  -- Each two neighbouring characters as one number, so that Chinese words of two are found.
  pairs  bigint[] not null,
  primary key (county, id)
);
create index case_text_pairs on case_text using gin (pairs);
