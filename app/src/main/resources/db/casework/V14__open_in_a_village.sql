-- "Is it one of these?" where nobody marked a point: what is open in one village of one category, the
-- newest first. Confidential matters and petitions are never asked about, so they are not in it. The
-- length of a village's code keeps it from being taken for the question about a square.
create index case_file_open_village on casework.case_file (county, division, category, id)
  where state not in ('CLOSED', 'DECLINED', 'MERGED') and not confidential and not petition
    and length(division) = 12;
