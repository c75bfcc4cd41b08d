-- Whose turn it is and at which step, as CaseFile.turn() says; null where the applicant, the system or nobody has it.
alter table casework.case_file
  add column turn_step text generated always as (
    case state
      when 'SUBMITTED' then 'ACCEPTANCE'
      when 'ACCEPTED' then
        case
          when terms -> 'posts' ->> 'SITE_CHECK' is not null and not site_checked then 'SITE_CHECK'
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
          when not site_checked then
            coalesce(terms -> 'posts' ->> 'SITE_CHECK', terms -> 'posts' ->> 'REVIEW', terms -> 'posts' ->> 'DECISION')
          else coalesce(terms -> 'posts' ->> 'REVIEW', terms -> 'posts' ->> 'DECISION')
        end
      when 'REVIEWED' then terms -> 'posts' ->> 'DECISION'
    end) stored;
