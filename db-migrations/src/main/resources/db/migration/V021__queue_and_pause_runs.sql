alter table agent_run drop constraint agent_run_status_check;
alter table agent_run add constraint agent_run_status_check
    check (status in ('QUEUED', 'RUNNING', 'PAUSED', 'DONE', 'FAILED', 'CANCELLED'));

comment on column agent_run.status is
    'May change: a queued run waits for a browser, a paused one for a person, and a run that ended can be taken up again.';
comment on column agent_run.started_at is 'When the run was asked for.';
