-- What people were shown just before, so that a follow-up is understood by whichever node it reaches; for 15 minutes.

create table answer_conversation (
    platform text not null,
    person text not null,
    space text not null,           -- the person's
    place_space text not null,     -- the channel's, which may be another one where two workspaces share it
    channel text not null,
    thread text not null,
    shown_facts text not null,     -- ids with commas between
    shown_rows text not null,
    changed bigint not null,
    primary key (platform, person, space, place_space, channel, thread)
);

create index answer_conversation_changed on answer_conversation (changed);
