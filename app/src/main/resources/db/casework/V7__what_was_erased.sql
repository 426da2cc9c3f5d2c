-- When a matter's personal data, words and photos were erased; each index holds what is ended and
-- still there, in the order in which it goes.
alter table case_file
  add column reporters_erased_at timestamptz,
  add column words_erased_at timestamptz,
  add column photos_erased_at timestamptz;
create index case_file_reporters_kept on case_file (county, closed_at, id)
  where closed_at is not null and reporters_erased_at is null;
create index case_file_words_kept on case_file (county, closed_at, id)
  where closed_at is not null and words_erased_at is null;
create index case_file_photos_kept on case_file (county, closed_at, id)
  where closed_at is not null and photos_erased_at is null;

-- Keys of moves go after their time; written in the order of time, so a coarse index finds them.
alter table move_key add column at timestamptz not null default now();
create index move_key_at on move_key using brin (at) with (pages_per_range = 32);
