-- A run without pairs looked the same whether its pairs were read or not.
drop trigger agent_run_keeps on agent_run;

alter table agent_run add pairs_read_at timestamptz;

update agent_run a set pairs_read_at = coalesce(a.ended_at, a.started_at)
where exists (select from pair_state s where s.run_number = a.number);

create trigger agent_run_keeps before update on agent_run
    for each row execute function keep_columns('status ended_at note pairs_read_at rollouts_asked', '');

comment on column agent_run.pairs_read_at is
    'When the newest reading of its pairs began; null when nobody read them. Older than ended_at, it is of an unfinished tree.';
