-- Who is told of a case because it concerns them, though they did not apply (Licensing Law, Art. 36, 47). Who it is and
-- what they say is sealed; the code that they are sent is known by its keyed digest alone.
create table casework.interested_party (
  case_id    uuid not null references casework.case_file (id),
  nr         int not null check (nr > 0),
  code       bytea not null unique check (length(code) = 32),
  body       bytea not null,
  statement  bytea,
  stated_at  timestamptz,
  primary key (case_id, nr),
  check ((statement is null) = (stated_at is null))
);
