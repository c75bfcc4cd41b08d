-- What is examined below first waits there to be given to somebody, too.
create index case_below on casework.case_file (turn_authority, due_on, id) where turn_authority <> authority;
