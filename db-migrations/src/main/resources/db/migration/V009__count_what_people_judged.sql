create index on judgement (reviewer, preference_pair_id);

comment on column judgement.text_sha256 is
    'Hash over the canonical JSON of prompt and answers with the first one as chosen, as shown; another one makes the judgement stale.';
comment on column judgement.reason is 'Why; needed to skip.';

-- Nobody could judge before this migration, so no row of an older version rests on a person's word.
alter table dataset_version add judged_rows integer not null default 0;
alter table dataset_version alter judged_rows drop default;
alter table dataset_version add check (judged_rows between 0 and train_rows + test_rows);

comment on column dataset_version.judged_rows is 'How many rows have the direction that people gave them.';
