-- A time at the counter is agreed on before a national system decides; the central platform's code of a project.
alter table casework.case_file add column booked_for date;
alter table casework.case_file add column project_code text not null default ''
  check (project_code = '' or project_code ~ '^[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}$');
alter table casework.case_file add check (booked_for is null or accepted_at is not null);

-- Whose turn it is, now with the step of the booking, as CaseFile.turn() says.
alter table casework.case_file drop column turn_step, drop column turn_role;
alter table casework.case_file
  add column turn_step text generated always as (
    case state
      when 'SUBMITTED' then 'ACCEPTANCE'
      when 'ACCEPTED' then
        case
          when terms -> 'posts' ->> 'SITE_CHECK' is not null and not site_checked then 'SITE_CHECK'
          when terms -> 'posts' ->> 'BOOKING' is not null and booked_for is null then 'BOOKING'
          when terms -> 'posts' ->> 'REVIEW' is not null then 'REVIEW'
          else 'DECISION'
        end
      when 'REVIEWED' then 'DECISION'
    end) stored,
  add column turn_role text generated always as (
    case state
      when 'SUBMITTED' then terms -> 'posts' ->> 'ACCEPTANCE'
      when 'ACCEPTED' then
        case
          when terms -> 'posts' ->> 'SITE_CHECK' is not null and not site_checked then terms -> 'posts' ->> 'SITE_CHECK'
          when terms -> 'posts' ->> 'BOOKING' is not null and booked_for is null then terms -> 'posts' ->> 'BOOKING'
          else coalesce(terms -> 'posts' ->> 'REVIEW', terms -> 'posts' ->> 'DECISION')
        end
      when 'REVIEWED' then terms -> 'posts' ->> 'DECISION'
    end) stored;
create index case_turn on casework.case_file (authority, turn_role, turn_step, due_on, id)
  where turn_step is not null;

-- Projects for which the central platform is asked for a code; kept after the answer, as its record.
create table casework.project_code_request (
  case_id    uuid primary key,
  state      text not null check (state in ('WAITING', 'ANSWERED')),
  asked_at   timestamptz not null,
  tries      int not null check (tries >= 0),
  due_at     timestamptz not null,                 -- when it is tried next
  problem    text not null                         -- of the last try; empty if there was none
);
create index on casework.project_code_request (due_at) where state = 'WAITING';
