-- What reaches beyond the applicant and the authority that has the case: who passed it on. Null where nothing does.
alter table casework.case_file add column beyond jsonb check (jsonb_typeof(beyond) = 'object');
