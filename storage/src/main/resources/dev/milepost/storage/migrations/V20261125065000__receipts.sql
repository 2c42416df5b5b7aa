-- Questions that their askers had kept by pressing "Why this answer?"; each for seven days.

create table answer_receipt (
    id text not null primary key,
    platform text not null,
    space text not null,
    person text not null,
    question text not null,
    shown_facts text not null,     -- ids with commas between: what the person had just been shown
    shown_rows text not null,
    pack text not null,
    pack_version text not null,
    kind text not null,
    answer text not null,
    kept bigint not null
);

create index answer_receipt_kept on answer_receipt (kept);
create index answer_receipt_person on answer_receipt (platform, person);
