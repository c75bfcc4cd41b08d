-- A paper for the applicant who may state their case before a refusal.
alter table document.paper drop constraint paper_kind_check;
alter table document.paper add constraint paper_kind_check check (kind in (
  'RECEIPT', 'ACCEPTANCE_NOTICE', 'CORRECTION_NOTICE', 'ACCEPTANCE_REFUSAL', 'EXTENSION_NOTICE', 'PROCEDURE_NOTICE',
  'PASSING_NOTICE', 'REFUSAL_ANNOUNCEMENT', 'DECISION_CORRECTION', 'VOIDING', 'REOPENING', 'GRANT', 'REFUSAL'));
