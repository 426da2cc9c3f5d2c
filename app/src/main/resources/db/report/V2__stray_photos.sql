-- Found every night by the job that deletes them.
create index photo_stray on photo (taken_at) where owner is null;
