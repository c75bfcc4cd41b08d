-- Files of the pack that the desk published: they lie over those of the folder until they come back to it by export.
create table region.edited_file (
  path        text primary key check (path ~ '^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$'),
  content     bytea,                                  -- null where the file was taken away
  base_hash   text not null check (base_hash ~ '^([0-9a-f]{64})?$'),
                                                      -- of the folder's file beneath; empty where there is none
  change      uuid not null,                          -- what published it
  changed_at  timestamptz not null,
  check (content is not null or base_hash <> '')
);

-- Which files a publication touched, so that nodes read again only what hangs on them; null for all.
alter table region.pack_version
  add column files  text[],
  add column change uuid;
