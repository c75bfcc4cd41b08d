create schema if not exists platform;

create table platform.idempotent_call (
  actor         uuid not null,
  key           text not null check (length(key) between 1 and 200),
  request_hash  bytea not null,
  answer        text not null,
  at            timestamptz not null,
  primary key (actor, key)
);
create index on platform.idempotent_call (at);

create table platform.feed_cursor (
  follower      text primary key,
  tx            bigint not null default 0,
  id            uuid not null default '00000000-0000-0000-0000-000000000000',
  version       int not null default 0,
  leased_by     uuid,
  leased_until  timestamptz
);

create table platform.feed_parked (
  follower  text not null,
  tx        bigint not null,
  id        uuid not null,
  version   int not null,
  reason    text not null,
  parked_at timestamptz not null default now(),
  primary key (follower, tx, id, version)
);

-- The table of db-scheduler 16, as its documentation gives it for PostgreSQL.
create table platform.scheduled_tasks (
  task_name             text not null,
  task_instance         text not null,
  task_data             bytea,
  execution_time        timestamptz not null,
  picked                boolean not null,
  picked_by             text,
  last_success          timestamptz,
  last_failure          timestamptz,
  consecutive_failures  int,
  last_heartbeat        timestamptz,
  version               bigint not null,
  priority              smallint,
  state                 text,
  primary key (task_name, task_instance)
);
create index on platform.scheduled_tasks (execution_time);
create index on platform.scheduled_tasks (last_heartbeat);
create index on platform.scheduled_tasks (priority desc, execution_time asc);
