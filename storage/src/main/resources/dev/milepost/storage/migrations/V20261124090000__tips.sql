-- One text for SQLite and PostgreSQL. Instants are milliseconds since 1970 in UTC, since SQLite has no
-- type for them and a whole number sorts, compares and survives alike in both; local dates and times are
-- ISO 8601 text, which sorts, too. What is absent is an empty text.

create table tip_subscription (
    id text not null primary key,
    platform text not null,
    space text not null,
    channel text not null,
    thread text not null,
    local_time text not null,
    zone text not null,
    days text not null,            -- 1 is Monday: '12345'
    topics text not null,          -- ids with commas between; empty for all
    look text not null,
    late_minutes integer not null, -- 0 leaves late tips out
    seed bigint not null,
    created_by_space text not null,
    created_by text not null,
    created bigint not null,
    paused boolean not null,
    shard integer not null,
    next_date text not null,
    next_due bigint not null
);

create index tip_subscription_space on tip_subscription (platform, space, created);
create index tip_subscription_due on tip_subscription (next_due, shard);

-- The primary key is what keeps a day's tip from being posted twice.
create table tip_delivery (
    subscription text not null references tip_subscription (id) on delete cascade,
    local_date text not null,
    due bigint not null,
    shard integer not null,
    state text not null,
    tip text not null,
    reason text not null,
    detail text not null,
    attempts integer not null,
    changed bigint not null,       -- when this state began; 0 where it has no time of its own
    again bigint not null,         -- when a delivery in state due is sent next; else 0
    message text not null,
    link text not null,
    primary key (subscription, local_date)
);

create index tip_delivery_again on tip_delivery (again, shard) where state = 'due';
create index tip_delivery_pending on tip_delivery (shard) where state = 'pending';
