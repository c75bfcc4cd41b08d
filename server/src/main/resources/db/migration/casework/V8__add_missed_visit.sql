-- The day of a visit that the applicant did not come to: until another is booked, that is what the next limit runs from.
alter table casework.case_file add column visit_missed_on date;
alter table casework.case_file add check (visit_missed_on is null or booked_for is null);
