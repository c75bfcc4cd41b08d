-- Who keeps the catalogue of items, and who reviews what it is changed to.
alter table identity.post
  drop constraint post_role_check,
  add constraint post_role_check
    check (role in ('WINDOW', 'OFFICER', 'HEAD', 'SUPERVISOR', 'ITEM_MANAGER', 'STAFFING_REVIEWER', 'LEGAL_REVIEWER',
                    'OPERATOR'));
