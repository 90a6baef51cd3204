-- A run is greedy when it was asked for one rollout; only its settings said so.
drop trigger agent_run_keeps on agent_run;

alter table agent_run add rollouts_asked integer
    generated always as ((settings #>> '{search,budget,rollouts}')::integer) stored;

-- A generated column is not there yet when this trigger looks.
create trigger agent_run_keeps before update on agent_run
    for each row execute function keep_columns('status ended_at note rollouts_asked', '');

create index on agent_run (status, number);
create index on web_task (split, number);

comment on column agent_run.rollouts_asked is 'How many rollouts its settings ask for; 1 is greedy. Null where they do not say.';
