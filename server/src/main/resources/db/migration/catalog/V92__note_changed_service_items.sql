-- Which base items have had their entries changed, whoever changes them: a node reads anew only who carries out those. A
-- million entries take seconds, those of one item no time.
create table catalog.service_item_edition (
    base_code text primary key,
    edition   bigint not null
);

insert into catalog.service_item_edition select distinct base_code, 1 from catalog.service_item;

create function catalog.note_changed_service_items() returns trigger language plpgsql as $$
begin
    insert into catalog.service_item_edition as known (base_code, edition)
    select distinct base_code, 1 from changed order by base_code
    on conflict (base_code) do update set edition = known.edition + 1;
    return null;
end $$;

create trigger note_added after insert on catalog.service_item
    referencing new table as changed for each statement execute function catalog.note_changed_service_items();
create trigger note_removed after delete on catalog.service_item
    referencing old table as changed for each statement execute function catalog.note_changed_service_items();
create trigger note_updated after update on catalog.service_item
    referencing new table as changed for each statement execute function catalog.note_changed_service_items();
