create table web_task (
    web_task_id uuid primary key,
    number integer not null unique check (number >= 1),
    site text not null,
    split text not null check (split in ('TRAIN', 'VALIDATION', 'HELD_OUT')),
    instruction text not null,
    definition json not null,
    wording text not null,
    wording_seen boolean not null,
    expert_steps integer not null check (expert_steps >= 1),
    needs text[] not null,
    content_sha256 text not null unique check (content_sha256 ~ '^[0-9a-f]{64}$')
);

create index on web_task (site, number);

comment on table web_task is 'Something a person wants done on a site.';
comment on column web_task.web_task_id is 'Version 7 UUID, made by the program.';
comment on column web_task.number is 'The number for people, without gaps, from 1.';
comment on column web_task.site is 'Name of the world the task lives in.';
comment on column web_task.split is 'Side of the line between training and measuring.';
comment on column web_task.instruction is 'The words the agent gets, and all it gets.';
comment on column web_task.definition is 'What the world and its judge need; byte for byte as it was given.';
comment on column web_task.wording is 'Name of the template of the instruction.';
comment on column web_task.wording_seen is 'Whether train tasks use that wording too.';
comment on column web_task.expert_steps is 'Actions of the shortest known solution.';
comment on column web_task.needs is 'Hard parts without which the task cannot be solved.';
comment on column web_task.content_sha256 is 'Over site, split, instruction and definition: the same task is stored once.';

create table policy_version (
    policy_version_id uuid primary key,
    name text not null,
    parameters_sha256 text not null unique check (parameters_sha256 ~ '^[0-9a-f]{64}$'),
    parameters json not null,
    stored_at timestamptz not null default now()
);

comment on table policy_version is 'Everything that decides what a policy does; equal hashes mean equal behaviour.';
comment on column policy_version.policy_version_id is 'Version 7 UUID, made by the program.';
comment on column policy_version.name is 'Name for people; several versions may share it.';
comment on column policy_version.parameters_sha256 is 'Hash over the parameters.';
comment on column policy_version.parameters is 'Weights, word lists, prompt renderer and sampling; byte for byte.';
comment on column policy_version.stored_at is 'When the version first acted.';

create table agent_run (
    agent_run_id uuid primary key,
    number integer not null unique check (number >= 1),
    web_task_id uuid not null references web_task,
    policy_version_id uuid not null references policy_version,
    settings json not null,
    status text not null check (status in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    started_at timestamptz not null,
    ended_at timestamptz,
    note text not null default ''
);

create index on agent_run (web_task_id);
create index on agent_run (policy_version_id);

comment on table agent_run is 'A task worked on by a policy: a tree of one rollout when greedy, of many when searched.';
comment on column agent_run.agent_run_id is 'Version 7 UUID, made by the program.';
comment on column agent_run.number is 'The number for people, without gaps, from 1.';
comment on column agent_run.web_task_id is 'The task.';
comment on column agent_run.policy_version_id is 'The policy that acted.';
comment on column agent_run.settings is 'Everything the result depends on beside task and policy, seeds included.';
comment on column agent_run.status is 'May change: a run that ended can be taken up again.';
comment on column agent_run.started_at is 'When the run began.';
comment on column agent_run.ended_at is 'When it ended; null while it can go on.';
comment on column agent_run.note is 'Why it ended, for people.';

create trigger web_task_stays before update or delete on web_task
    for each row execute function refuse_change();
create trigger policy_version_stays before update or delete on policy_version
    for each row execute function refuse_change();
create trigger agent_run_keeps before update on agent_run
    for each row execute function keep_columns('status ended_at note', '');
create trigger agent_run_stays before delete on agent_run
    for each row execute function refuse_change();
