-- Whether answers helped: counted by day, and nothing of whoever said so or of what was asked.

create table answer_feedback (
    day text not null,
    helpful boolean not null,
    kind text not null,
    facts text not null,           -- ids with commas between, nearest first
    times bigint not null,
    primary key (day, helpful, kind, facts)
);
