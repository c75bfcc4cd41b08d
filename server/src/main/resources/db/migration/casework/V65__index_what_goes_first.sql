-- Every list asks first for what goes before others: without an index of its own that was a look at every open case.
drop index casework.case_expedited;

create index case_expedited on casework.case_file (authority, due_on, id)
  where expedited and state in ('SUBMITTED', 'AWAITING_CORRECTION', 'ACCEPTED', 'REVIEWED', 'GRANTED');
create index case_expedited_in_division on casework.case_file (division collate "C", due_on, id)
  where expedited and state in ('SUBMITTED', 'AWAITING_CORRECTION', 'ACCEPTED', 'REVIEWED', 'GRANTED');
create index case_expedited_turn on casework.case_file (turn_authority, due_on, id)
  where expedited and turn_step is not null;
