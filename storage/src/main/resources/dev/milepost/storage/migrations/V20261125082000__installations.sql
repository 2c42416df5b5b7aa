-- Where an app is installed. What gives access is sealed; an erased row keeps only that there was one, and when.

create table installation (
    platform text not null,
    space text not null,           -- guild or workspace, or the organisation
    sealed text not null,          -- empty once erased
    expires bigint,                -- when access ends unless it is renewed
    changed bigint not null,
    taken_until bigint not null,   -- whoever renews it has it until then
    erased bigint,                 -- null while it is installed
    primary key (platform, space)
);

create index installation_expires on installation (platform, expires);
create index installation_erased on installation (platform, erased);

-- What has been taken on already, so that a second delivery has no second effect.
create table taken_on (
    key text not null primary key,
    until bigint not null
);

create index taken_on_until on taken_on (until);
