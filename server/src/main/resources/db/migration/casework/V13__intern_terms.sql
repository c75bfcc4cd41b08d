-- What cases take from the text of their service, kept once for all that have the same. Rows are never changed. No foreign
-- key points here: every new case would lock the same few rows.
create table casework.terms (
  id      int generated always as identity primary key,
  sha256  text not null unique check (length(sha256) = 64),  -- of the body, in hex
  body    text not null                                       -- JSON
);
insert into casework.terms (sha256, body)
  select distinct encode(sha256(convert_to(terms::text, 'UTF8')), 'hex'), terms::text from casework.case_file;

-- Whose turn it is, is written by the program from here on, as CaseFile.turn() says.
alter table casework.case_file
  alter column turn_step drop expression,
  alter column turn_role drop expression,
  alter column terms drop not null,
  add column terms_id int;
update casework.case_file as c set terms_id = t.id, terms = null
  from casework.terms as t where t.sha256 = encode(sha256(convert_to(c.terms::text, 'UTF8')), 'hex');
alter table casework.case_file alter column terms_id set not null, add check (terms is null);
