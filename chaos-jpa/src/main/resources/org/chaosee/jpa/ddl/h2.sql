-- The tables of Chaos EE on H2.
-- Chaos EE applies this script at its start unless chaos.store.schema is "none". It may be applied again and again.
--
-- Instants (the *_at columns) are ISO 8601 text in UTC, such as 2026-01-01T12:15:00.000000Z: they
-- mean the same in every time zone, and sort as they are. The *_fields columns hold JSON.
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
    target_fields text,
    scope_fields text,
    trigger_fields text,
    fault_type varchar(63),
    fault_fields text,
    phase varchar(63),
    seed bigint,
    expires_at varchar(32),
    reason varchar(1000),
    created_by varchar(255),
    created_at varchar(32),
    updated_at varchar(32),
    storm varchar(255),
    other_fields text,
    version bigint not null,
    primary key (id),
    constraint chaos_action_name unique (name)
);

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
    before_fields text,
    after_fields text,
    reason varchar(1000),
    primary key (id)
);

create index if not exists chaos_audit_happened on chaos_audit (happened_at);

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
    storms text,
    primary key (instance)
);

create table if not exists chaos_hit (
    id varchar(73) not null,
    action_id varchar(36) not null,
    instance varchar(36) not null,
    since varchar(32) not null,
    hits bigint not null,
    primary key (id)
);

create index if not exists chaos_hit_action on chaos_hit (action_id);

create table if not exists chaos_revision (
    id integer not null,
    revision bigint not null,
    schema_version integer not null,
    halted boolean,
    halted_at varchar(32),
    halted_by varchar(255),
    halt_reason varchar(1000),
    primary key (id)
);

insert into chaos_revision (id, revision, schema_version)
select 1, 0, 1 where not exists (select 1 from chaos_revision where id = 1);
