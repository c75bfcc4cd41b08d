-- Why the central platform refused a project its code, in its own word; empty unless it did.
alter table casework.case_file add column project_code_problem text not null default '';
alter table casework.case_file add check (project_code = '' or project_code_problem = '');
