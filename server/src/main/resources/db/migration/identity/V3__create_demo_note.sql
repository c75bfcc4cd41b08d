-- What a demo account is good for, shown beside it on the sign-in page. Only in demo mode.
create table identity.demo_note (
  subject  uuid primary key,                          -- a person or a member of staff that the pack brought in
  note     text not null,
  note_en  text not null
);
