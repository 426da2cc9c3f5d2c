-- What was sent and told goes after its time; ids grow with time, so a coarse index finds it.
create index message_by_time on notification.message using brin (id) with (pages_per_range = 32);
create index notice_by_time on notification.notice using brin (id) with (pages_per_range = 32);
