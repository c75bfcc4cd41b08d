-- One index for each list at the desk, in the order in which it is read; all but the last two hold open cases alone.
create index case_turn on casework.case_file (authority, turn_role, turn_step, due_on, id)
  where turn_step is not null;
create index case_awaiting on casework.case_file (authority, answer_by, id)
  where state = 'AWAITING_CORRECTION';
create index case_open on casework.case_file (authority, due_on, id)
  where state in ('SUBMITTED', 'AWAITING_CORRECTION', 'ACCEPTED', 'REVIEWED', 'GRANTED');
create index case_open_in_division on casework.case_file (division collate "C", due_on, id)
  where state in ('SUBMITTED', 'AWAITING_CORRECTION', 'ACCEPTED', 'REVIEWED', 'GRANTED');
create index case_open_in_region on casework.case_file (due_on, id)
  where state in ('SUBMITTED', 'AWAITING_CORRECTION', 'ACCEPTED', 'REVIEWED', 'GRANTED');
create index case_concluded on casework.case_file (authority, moved_at desc, id desc)
  where state in ('CONCLUDED_GRANTED', 'CONCLUDED_REFUSED', 'NOT_ACCEPTED', 'RETURNED_UNCORRECTED', 'WITHDRAWN');
create index case_concluded_in_region on casework.case_file (moved_at desc, id desc)
  where state in ('CONCLUDED_GRANTED', 'CONCLUDED_REFUSED', 'NOT_ACCEPTED', 'RETURNED_UNCORRECTED', 'WITHDRAWN');
