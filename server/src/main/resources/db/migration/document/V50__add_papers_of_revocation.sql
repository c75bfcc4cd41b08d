-- A licence is revoked in a case of its own: its holder is told beforehand, and of the decision.
alter table document.paper drop constraint paper_kind_check;
alter table document.paper add constraint paper_kind_check check (kind in (
  'RECEIPT', 'ACCEPTANCE_NOTICE', 'CORRECTION_NOTICE', 'ACCEPTANCE_REFUSAL', 'EXTENSION_NOTICE', 'PROCEDURE_NOTICE',
  'PASSING_NOTICE', 'REFUSAL_ANNOUNCEMENT', 'DECISION_CORRECTION', 'VOIDING', 'REVOCATION_ANNOUNCEMENT', 'REVOCATION',
  'REOPENING', 'GRANT', 'REFUSAL'));
