-- What admins have set for their Discord server or Slack workspace; what nobody has set is missing.

create table space_setting (
    platform text not null,
    space text not null,
    name text not null,
    value text not null,
    primary key (platform, space, name)
);

create index space_setting_name on space_setting (platform, name);
