-- The calendar with which all due dates were last reckoned again; one row, none before the first time.
create table casework.reckoning (
  id     int primary key check (id = 1),
  until  date not null                                -- the last day of its last published year
);
