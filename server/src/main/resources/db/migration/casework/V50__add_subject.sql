-- The licence that a case is about, and the day by which a renewal is decided or counts as granted (Licensing Law
-- Art. 50). Null for the many cases that are about no licence.
alter table casework.case_file add column subject uuid;
alter table casework.case_file add column decide_by date check (decide_by is null or subject is not null);
create index case_about_licence on casework.case_file (subject) where subject is not null;
create index case_to_decide_by on casework.case_file (decide_by)
  where decide_by is not null and state in ('ACCEPTED', 'REVIEWED');
