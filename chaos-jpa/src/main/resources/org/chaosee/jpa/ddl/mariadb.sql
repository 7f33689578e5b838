-- The tables of Chaos EE on MariaDB and MySQL.
-- Chaos EE applies this script at its start unless chaos.store.schema is "none". It may be applied again and again.
--
-- Instants (the *_at columns) are ISO 8601 text in UTC, such as 2026-01-01T12:15:00.000000Z: they
-- mean the same in every time zone, and sort as they are. The *_fields columns hold JSON,
-- which may be longer than the 64 KiB of this database's type text.
--
-- Who changes rows by hand tells the nodes by raising the revision in the same transaction:
--   update chaos_revision set revision = revision + 1;
--   update chaos_action set enabled = false, version = (select revision from chaos_revision) where kind = 'http';
-- Who halts everything by hand needs one statement:
--   update chaos_revision set halted = true, halted_by = 'dba', halt_reason = 'why';

create table if not exists chaos_action (
    id varchar(36) not null,
    name varchar(63) not null,
    description varchar(1000),
    enabled boolean,
    dry_run boolean,
    kind varchar(63),
    target_fields mediumtext,
    scope_fields mediumtext,
    trigger_fields mediumtext,
    fault_type varchar(63),
    fault_fields mediumtext,
    phase varchar(63),
    seed bigint,
    expires_at varchar(32),
    reason varchar(1000),
    created_by varchar(255),
    created_at varchar(32),
    updated_at varchar(32),
    storm varchar(255),
    other_fields mediumtext,
    version bigint not null,
    primary key (id),
    constraint chaos_action_name unique (name)
) default character set utf8mb4 collate utf8mb4_bin;

create table if not exists chaos_audit (
    id varchar(36) not null,
    happened_at varchar(32) not null,
    node varchar(255),
    event varchar(63) not null,
    actor_type varchar(63),
    actor_name varchar(255),
    actor_from varchar(255),
    subject varchar(255),
    subject_id varchar(36),
    before_fields mediumtext,
    after_fields mediumtext,
    reason varchar(1000),
    primary key (id),
    index chaos_audit_happened (happened_at)
) default character set utf8mb4 collate utf8mb4_bin;

create table if not exists chaos_node (
    instance varchar(36) not null,
    name varchar(255) not null,
    application varchar(255),
    version varchar(63),
    started_at varchar(32),
    seen_at varchar(32) not null,
    clock_offset_micros bigint not null,
    revision bigint not null,
    injections bigint not null,
    state varchar(63),
    cause varchar(1000),
    storms mediumtext,
    primary key (instance)
) default character set utf8mb4 collate utf8mb4_bin;

create table if not exists chaos_hit (
    id varchar(73) not null,
    action_id varchar(36) not null,
    instance varchar(36) not null,
    since varchar(32) not null,
    hits bigint not null,
    primary key (id),
    index chaos_hit_action (action_id)
) default character set utf8mb4 collate utf8mb4_bin;

create table if not exists chaos_revision (
    id integer not null,
    revision bigint not null,
    schema_version integer not null,
    halted boolean,
    halted_at varchar(32),
    halted_by varchar(255),
    halt_reason varchar(1000),
    primary key (id)
) default character set utf8mb4 collate utf8mb4_bin;

insert ignore into chaos_revision (id, revision, schema_version) values (1, 0, 1);
