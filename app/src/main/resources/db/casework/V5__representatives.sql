-- How many petition together, and the reports of those who speak for them.
alter table case_file
  add column petitioners integer not null default 0,
  add column representatives bigint[] not null default '{}';
