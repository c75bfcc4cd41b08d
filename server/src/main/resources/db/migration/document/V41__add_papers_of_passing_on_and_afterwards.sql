-- Papers for an application that another authority is competent for, and for what becomes of a decision afterwards.
alter table document.paper drop constraint paper_kind_check;
alter table document.paper add constraint paper_kind_check check (kind in (
  'RECEIPT', 'ACCEPTANCE_NOTICE', 'CORRECTION_NOTICE', 'ACCEPTANCE_REFUSAL', 'EXTENSION_NOTICE', 'PROCEDURE_NOTICE',
  'PASSING_NOTICE', 'DECISION_CORRECTION', 'VOIDING', 'REOPENING', 'GRANT', 'REFUSAL'));
