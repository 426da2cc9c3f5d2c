-- Keys of reports go after their time; ids grow with time, so a coarse index finds the old ones.
create index intake_key_report on intake_key using brin (report_id) with (pages_per_range = 32);
