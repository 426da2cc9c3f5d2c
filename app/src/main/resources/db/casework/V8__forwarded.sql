-- The system elsewhere that has a declined matter now; null where none has it.
alter table case_file add column forwarded_to text;
