-- By how much the feed's numbers are ahead of the server's own count of transactions: more than 0
-- once the database was restored into a younger server (FeedNumbers).
create table feed_ahead (
  ahead bigint not null
);
insert into feed_ahead values (0);
revoke insert, delete on feed_ahead from jingwei_app;

-- The number in the feed of one of the server's transactions.
create function feed_number(server xid8) returns xid8 language plpgsql stable as $$
declare
  ahead bigint := (select a.ahead from casework.feed_ahead a);
begin
  return case when ahead = 0 then server else (server::text::bigint + ahead)::text::xid8 end;
end
$$;

alter table event alter column tx set default casework.feed_number(pg_current_xact_id());
