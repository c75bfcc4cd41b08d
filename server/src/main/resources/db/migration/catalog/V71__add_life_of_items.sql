-- Whether an item is in force, suspended or cancelled, from when, and what takes its place; empty where nothing is said.
alter table catalog.base_item add column life text not null default '';

-- Who carries an item out for a time only.
alter table catalog.service_item
  add column valid_from   date,
  add column valid_until  date,
  add constraint service_item_validity check (valid_until > valid_from);
