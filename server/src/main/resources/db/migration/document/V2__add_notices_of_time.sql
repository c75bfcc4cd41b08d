-- Two more papers that the law wants in writing: a limit made longer, a procedure that stops the clock.
alter table document.paper drop constraint paper_kind_check;
alter table document.paper add constraint paper_kind_check check (kind in (
  'RECEIPT', 'ACCEPTANCE_NOTICE', 'CORRECTION_NOTICE', 'ACCEPTANCE_REFUSAL', 'EXTENSION_NOTICE', 'PROCEDURE_NOTICE',
  'GRANT', 'REFUSAL'));
