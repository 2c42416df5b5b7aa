-- Breaks the rule on purpose: MigrationsContract.
drop table answer_feedback;
create table answer_feedback (
    day text not null,
    helpful boolean not null,
    kind text not null,
    facts text not null,
    times bigint,
    primary key (day, helpful, kind, facts)
);
