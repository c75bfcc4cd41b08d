-- A case that is decided again may issue again, once what it issued before is revoked.
alter table licence.licence drop constraint licence_case_id_type_key;
create unique index licence_of_case on licence.licence (case_id, type) where state in ('VALID', 'SUSPENDED');
