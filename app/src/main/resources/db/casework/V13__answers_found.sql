-- What units said they had done, without numbers, for the search; nothing of confidential matters.
-- Goes with the words of its matter when their keeping time ends.
create table answer_text (
  county  integer  not null,
  -- The event by which the matter was resolved; its second is in it.
  id      bigint   not null,
  case_id bigint   not null,
  shown   text     not null,
  words   text     not null,
  pairs   bigint[] not null,
  primary key (county, id)
);
create index answer_text_pairs on answer_text using gin (pairs);
create index answer_text_case on answer_text (county, case_id);

-- A code may be typed from its beginning on; case_file_code serves that, as the database orders by bytes.

-- The words of a matter now hold its place and category too, and traditional characters as simplified
-- ones: the reader goes through the feed once more.
delete from feed_position where reader = 'search';
