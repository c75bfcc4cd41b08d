-- Who of the post whose turn it is has the case; null where nobody has taken it.
alter table casework.case_file add column holder uuid;
alter table casework.case_file add check (
  holder is null or state in ('SUBMITTED', 'AWAITING_CORRECTION', 'ACCEPTED', 'REVIEWED'));

-- What somebody has, and what nobody has, each by due date: mine, unassigned, those I stand in for, the next one to take.
create index case_held on casework.case_file (authority, turn_role, holder, due_on, id)
  where turn_step is not null;

-- For whom it was done, by whoever stood in; null otherwise.
alter table casework.event add column in_place_of uuid;
