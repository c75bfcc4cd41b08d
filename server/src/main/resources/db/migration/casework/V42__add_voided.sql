-- A grant may be taken away after the fact; such a case is over like those that were refused.
alter table casework.case_file drop constraint case_file_state_check;
alter table casework.case_file add constraint case_file_state_check check (state in (
  'SUBMITTED', 'AWAITING_CORRECTION', 'ACCEPTED', 'REVIEWED', 'GRANTED', 'CONCLUDED_GRANTED',
  'CONCLUDED_REFUSED', 'NOT_ACCEPTED', 'RETURNED_UNCORRECTED', 'WITHDRAWN', 'VOIDED'));

drop index casework.case_concluded;
drop index casework.case_concluded_in_region;
create index case_concluded on casework.case_file (authority, moved_at desc, id desc)
  where state in
    ('CONCLUDED_GRANTED', 'CONCLUDED_REFUSED', 'NOT_ACCEPTED', 'RETURNED_UNCORRECTED', 'WITHDRAWN', 'VOIDED');
create index case_concluded_in_region on casework.case_file (moved_at desc, id desc)
  where state in
    ('CONCLUDED_GRANTED', 'CONCLUDED_REFUSED', 'NOT_ACCEPTED', 'RETURNED_UNCORRECTED', 'WITHDRAWN', 'VOIDED');
