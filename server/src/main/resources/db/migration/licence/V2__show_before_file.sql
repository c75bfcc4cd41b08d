-- A licence that was taken in with its history is shown at once; its file is made when it is first asked for.
alter table licence.licence add column shown boolean not null default false;
update licence.licence set shown = true where sha256 is not null;
alter table licence.licence drop constraint licence_check1;
alter table licence.licence add check (state = 'VALID' or (state_reason <> '' and shown));
alter table licence.licence add check (sha256 is null or shown);
