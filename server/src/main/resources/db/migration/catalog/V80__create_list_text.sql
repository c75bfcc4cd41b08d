-- Entries of the published lists that stand in no service's text, as the pack declares them: duties, basic public
-- services, services of intermediaries.
create table catalog.list_text (
  kind     text not null check (kind in ('duty', 'basic-service', 'intermediary')),
  key      text not null check (key <> ''),
  place    int not null,
  content  jsonb not null,
  primary key (kind, key)
);
