-- A part that was ended because another came to no good end begins after all once that one is decided anew and granted:
-- until then it keeps what its authority will be told.
alter table bundle.part drop constraint part_check;
alter table bundle.part add constraint part_content_check
  check (case state when 'WAITING' then content is not null when 'BLOCKED' then true else content is null end);
alter table bundle.act drop constraint act_kind_check;
alter table bundle.act add constraint act_kind_check
  check (kind in ('SUBMITTED', 'OPENED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'BLOCKED', 'REOPENED', 'UNBLOCKED'));
