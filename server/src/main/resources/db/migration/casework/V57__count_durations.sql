-- How long concluded cases took, counted day by day as they end: what is read stays small however many cases there are.
create table casework.duration_count (
  service    text not null,                           -- slug
  authority  text not null check (length(authority) = 18),
  month      date not null check (extract(day from month) = 1),
  days       int not null check (days >= 0),          -- working days
  cases      int not null check (cases > 0),
  primary key (service, authority, month, days)
);

-- One row: the last day whose ended cases are counted.
create table casework.duration_counted (
  one    boolean primary key default true check (one),
  until  date not null
);

-- Of each authority, and with none of the whole region.
alter table casework.typical_duration add column authority text not null default '';
alter table casework.typical_duration drop constraint typical_duration_pkey;
alter table casework.typical_duration add primary key (service, authority);
