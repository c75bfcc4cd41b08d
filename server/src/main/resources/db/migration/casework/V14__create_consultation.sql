-- Others who are asked: authorities for their opinion or their signature, and experts. Null where nobody is.
alter table casework.case_file add column consultations jsonb check (jsonb_typeof(consultations) = 'array');

-- What waits for an answer, for the desk of those asked and for the timer; gone once it is answered.
create table casework.consultation (
  case_id    uuid not null references casework.case_file (id),
  nr         int not null check (nr > 0),
  kind       text not null check (kind in ('OPINION', 'COUNTERSIGNATURE')),
  authority  text not null check (length(authority) = 18),
  expert     boolean not null,
  late       boolean not null,
  answer_by  date not null,
  primary key (case_id, nr)
);
create index on casework.consultation (authority, answer_by, case_id) where not expert;
create index on casework.consultation (answer_by) where not late;
