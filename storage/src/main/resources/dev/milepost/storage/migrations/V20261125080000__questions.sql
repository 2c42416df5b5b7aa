-- What came of questions, counted by day; and, only where the operator says so, their words.

create table answer_outcome (
    day text not null,
    kind text not null,
    facts text not null,           -- ids with commas between, nearest first
    times bigint not null,
    primary key (day, kind, facts)
);

create table answer_question (
    id text not null primary key,
    day text not null,
    kind text not null,
    facts text not null,
    question text not null,
    person text not null,          -- a keyed hash of whoever asked, the same in every guild or workspace
    member text not null           -- another one, of that person in the guild or workspace where it was asked
);

create index answer_question_day on answer_question (day);
create index answer_question_person on answer_question (person);
create index answer_question_member on answer_question (member);

-- The key of those hashes, one for all nodes: made by whoever needs it first.
create table answer_question_key (
    id integer not null primary key check (id = 1),
    secret text not null
);
