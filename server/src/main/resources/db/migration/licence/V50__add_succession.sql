-- A licence that is changed, renewed or replaced goes on in another edition: a row of its own with a file of its own,
-- under the same number and the next version of its identifier. The paper before it stays known, as replaced.
alter table licence.licence add column act text not null default 'ISSUE'
  check (act in ('ISSUE', 'CHANGE', 'RENEW', 'REPLACE'));
alter table licence.licence add column succeeds uuid references licence.licence (id);
alter table licence.licence add check ((act = 'ISSUE') = (succeeds is null));
create index on licence.licence (succeeds) where succeeds is not null;

alter table licence.licence drop constraint licence_state_check;
alter table licence.licence add constraint licence_state_check
  check (state in ('VALID', 'SUSPENDED', 'REVOKED', 'CANCELLED', 'REPLACED'));
alter table licence.event drop constraint event_kind_check;
alter table licence.event add constraint event_kind_check
  check (kind in ('ISSUED', 'SUSPENDED', 'RESUMED', 'REVOKED', 'CANCELLED', 'REPLACED', 'RESTORED'));

-- Editions share the number by which people know a licence; one of them holds.
drop index licence.licence_type_printed_number_idx;
create unique index licence_number_held on licence.licence (type, printed_number)
  where printed_number <> '' and shown and state in ('VALID', 'SUSPENDED');
