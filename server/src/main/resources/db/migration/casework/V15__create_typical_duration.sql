-- How long concluded cases took, by service; reckoned again every night.
create table casework.typical_duration (
  service      text primary key,                      -- slug
  cases        int not null check (cases > 0),
  half_within  int not null check (half_within >= 0), -- working days
  most_within  int not null check (most_within >= half_within)
);
