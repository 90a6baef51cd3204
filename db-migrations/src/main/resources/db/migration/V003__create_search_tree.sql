create table observation (
    observation_id uuid primary key,
    capture bytea not null,
    capture_sha256 text not null check (capture_sha256 ~ '^[0-9a-f]{64}$'),
    state_key text not null check (state_key ~ '^[0-9a-f]{64}$'),
    screenshot_sha256 text check (screenshot_sha256 ~ '^[0-9a-f]{64}$'),
    captured_at timestamptz not null
);

alter table observation alter column capture set storage external;

comment on table observation is 'What was seen at one moment, as the browser returned it.';
comment on column observation.observation_id is 'Version 7 UUID, made by the program.';
comment on column observation.capture is 'The JSON that the browser returned, unchanged, compressed with gzip.';
comment on column observation.capture_sha256 is 'Hash over the JSON before compression.';
comment on column observation.state_key is 'Equal keys mean the same state of the page, whatever its refs.';
comment on column observation.screenshot_sha256 is 'The stored picture; null when none was taken.';
comment on column observation.captured_at is 'When it was seen.';

create table env_snapshot (
    env_snapshot_id uuid primary key,
    depth integer not null check (depth >= 0),
    world_state text not null,
    world_sha256 text not null check (world_sha256 ~ '^[0-9a-f]{64}$'),
    cookies json not null,
    tab_urls text[] not null check (cardinality(tab_urls) >= 1),
    active_tab integer not null check (active_tab between 0 and cardinality(tab_urls) - 1)
);

comment on table env_snapshot is 'A state from which a page can be reached again.';
comment on column env_snapshot.env_snapshot_id is 'Version 7 UUID, made by the program.';
comment on column env_snapshot.depth is 'Depth of the node at which it was taken: later edges are replayed.';
comment on column env_snapshot.world_state is 'The state that the world keeps for the visitor; opaque.';
comment on column env_snapshot.world_sha256 is 'Digest of the world''s state, as the world made it.';
comment on column env_snapshot.cookies is 'The browser''s cookies by name.';
comment on column env_snapshot.tab_urls is 'Addresses of the open tabs.';
comment on column env_snapshot.active_tab is 'Index of the tab in front, from 0.';

create table rollout (
    rollout_id uuid primary key,
    agent_run_id uuid not null references agent_run,
    number integer not null check (number >= 1),
    selected uuid[] not null,
    path uuid[],
    status text not null check (status in ('RUNNING', 'FINISHED', 'ABANDONED')),
    outcome text check (outcome in ('SUCCESS', 'FAILURE', 'ABSTAIN')),
    reward smallint generated always as (case outcome when 'SUCCESS' then 1 when 'FAILURE' then 0 end) stored,
    started_at timestamptz not null,
    ended_at timestamptz,
    backed_up_at timestamptz,
    unique (agent_run_id, number),
    check ((status = 'FINISHED') = (outcome is not null)),
    check ((status = 'RUNNING') = (path is null)),
    check ((status = 'RUNNING') = (ended_at is null)),
    check ((backed_up_at is not null) = (outcome is not null and outcome <> 'ABSTAIN'))
);

comment on table rollout is 'One pass of the search: selection, execution to an end, verdict, back-up.';
comment on column rollout.rollout_id is 'Version 7 UUID, made by the program.';
comment on column rollout.agent_run_id is 'The run.';
comment on column rollout.number is 'In the order of selection within the run, from 1.';
comment on column rollout.selected is 'The edges from the root that selection gave it.';
comment on column rollout.path is 'All edges from the root in order; set once, at the end.';
comment on column rollout.status is 'From RUNNING to FINISHED or ABANDONED, and no way back.';
comment on column rollout.outcome is 'The verdict that the search learns from; null unless finished.';
comment on column rollout.reward is '1 for success, 0 for failure, null when nothing is to be learnt.';
comment on column rollout.started_at is 'Written before anything was executed.';
comment on column rollout.ended_at is 'When it was finished or abandoned.';
comment on column rollout.backed_up_at is 'When its reward was added to the edges of its path; in one transaction with them.';

create table tree_node (
    tree_node_id uuid primary key,
    agent_run_id uuid not null references agent_run,
    parent_edge_id uuid unique,
    depth integer not null check (depth >= 0),
    created_by_rollout_id uuid references rollout,
    observation_id uuid not null references observation,
    env_snapshot_id uuid not null references env_snapshot,
    world_sha256 text not null check (world_sha256 ~ '^[0-9a-f]{64}$'),
    result json,
    end_reason text,
    status text not null check (status in ('OPEN', 'ENDED', 'TERMINAL_SUCCESS', 'TERMINAL_FAIL',
        'TERMINAL_ABSTAIN', 'COMMIT_BOUNDARY', 'STALE', 'UNREACHABLE')),
    expanded boolean not null,
    check ((parent_edge_id is null) = (depth = 0)),
    check ((parent_edge_id is null) = (created_by_rollout_id is null)),
    check ((parent_edge_id is null) = (result is null))
);

create unique index tree_node_one_root on tree_node (agent_run_id) where parent_edge_id is null;
create index on tree_node (agent_run_id);
create index on tree_node (observation_id);
create index on tree_node (env_snapshot_id);
create index on tree_node (created_by_rollout_id);

comment on table tree_node is 'One place the search has been: a history of actions with the state it led to.';
comment on column tree_node.tree_node_id is 'Version 7 UUID, made by the program.';
comment on column tree_node.agent_run_id is 'The run.';
comment on column tree_node.parent_edge_id is 'The edge that led here; null for the root.';
comment on column tree_node.depth is 'Executed actions since the root.';
comment on column tree_node.created_by_rollout_id is 'The rollout that came here first; null for the root.';
comment on column tree_node.observation_id is 'What was seen here.';
comment on column tree_node.env_snapshot_id is 'From where the page can be reached again.';
comment on column tree_node.world_sha256 is 'Digest of the visitor''s state when the page was seen.';
comment on column tree_node.result is 'What came of the action that led here; null at the root.';
comment on column tree_node.end_reason is 'Why a rollout cannot go on from here; null when it can.';
comment on column tree_node.status is 'May change.';
comment on column tree_node.expanded is 'Whether the policy was asked for its proposals here; set once.';

create table edge (
    edge_id uuid primary key,
    tree_node_id uuid not null references tree_node,
    ordinal integer not null check (ordinal >= 0),
    command text not null,
    completion text not null,
    log_probability double precision check (log_probability <= 0),
    candidates integer check (candidates >= 1),
    log_normaliser double precision,
    target json,
    prompt_sha256 text not null check (prompt_sha256 ~ '^[0-9a-f]{64}$'),
    critic_rank integer check (critic_rank >= 1),
    q_hat double precision check (q_hat between 0 and 1),
    critic_fallback boolean,
    n_visits integer not null default 0,
    outcome_sum integer not null default 0,
    child_node_id uuid unique references tree_node,
    unique (tree_node_id, ordinal),
    unique (tree_node_id, command),
    check (outcome_sum between 0 and n_visits),
    check (num_nulls(log_probability, candidates, log_normaliser) in (0, 3)),
    check (num_nulls(critic_rank, q_hat, critic_fallback) in (0, 3))
);

alter table tree_node add foreign key (parent_edge_id) references edge;

comment on table edge is 'One proposed action at a node, with all that the search learnt of it. Written before it is executed.';
comment on column edge.edge_id is 'Version 7 UUID, made by the program.';
comment on column edge.tree_node_id is 'The node it leaves from.';
comment on column edge.ordinal is 'Position among the siblings in the order of creation, from 0.';
comment on column edge.command is 'The action in canonical text; two proposals of one command are one edge.';
comment on column edge.completion is 'What the policy wrote, byte for byte as it is exported.';
comment on column edge.log_probability is 'Natural logarithm, at temperature 1, over all candidates; null when not known, never 0 for that.';
comment on column edge.candidates is 'How many candidates there were.';
comment on column edge.log_normaliser is 'Log of the sum of exponentiated scores.';
comment on column edge.target is 'Fingerprint of the element that the command names; null when it names none.';
comment on column edge.prompt_sha256 is 'Hash over the exact prompt that the policy answered.';
comment on column edge.critic_rank is '1 is best; null until ranked, set once.';
comment on column edge.q_hat is 'The rank as a number, Agent Q eq. 10; set once.';
comment on column edge.critic_fallback is 'Whether the policy''s order stood in for the critic''s; set once.';
comment on column edge.n_visits is 'Finished, judged rollouts through the edge. Visits in flight are never stored.';
comment on column edge.outcome_sum is 'How many of them succeeded; the mean is derived.';
comment on column edge.child_node_id is 'Where it led; null until executed, set once.';

create table critic_round (
    critic_round_id uuid primary key,
    tree_node_id uuid not null references tree_node,
    number integer not null check (number >= 1),
    presented uuid[] not null,
    chosen_edge_id uuid not null references edge,
    fallback boolean not null,
    rationale text not null,
    unique (tree_node_id, number),
    check (chosen_edge_id = any (presented))
);

create index on critic_round (chosen_edge_id);

comment on table critic_round is 'One question to the critic: which of these is the most useful next?';
comment on column critic_round.critic_round_id is 'Version 7 UUID, made by the program.';
comment on column critic_round.tree_node_id is 'The node whose edges were compared.';
comment on column critic_round.number is 'Within the node, from 1.';
comment on column critic_round.presented is 'The edges in the order in which the critic saw them.';
comment on column critic_round.chosen_edge_id is 'The edge it named; on a fallback the policy''s likeliest.';
comment on column critic_round.fallback is 'Whether no valid answer came.';
comment on column critic_round.rationale is 'Its words.';

create table verdict (
    verdict_id uuid primary key,
    rollout_id uuid not null references rollout,
    judge text not null check (judge in ('ORACLE', 'OWN')),
    outcome text not null check (outcome in ('SUCCESS', 'FAILURE', 'ABSTAIN')),
    score double precision check (score between 0 and 1),
    criteria json not null,
    unique (rollout_id, judge)
);

comment on table verdict is 'A judge''s word on the end of a rollout; written in one transaction with the rollout''s end.';
comment on column verdict.verdict_id is 'Version 7 UUID, made by the program.';
comment on column verdict.rollout_id is 'The rollout.';
comment on column verdict.judge is 'ORACLE knows the world''s state, OWN sees what the agent saw.';
comment on column verdict.outcome is 'A judge that cannot tell abstains; that is never a failure.';
comment on column verdict.score is 'How sure or how far; null when the judge gives none.';
comment on column verdict.criteria is 'Each criterion with what was found.';

create table restore_attempt (
    restore_attempt_id uuid primary key,
    rollout_id uuid not null references rollout,
    tree_node_id uuid not null references tree_node,
    tier text not null,
    replayed integer not null check (replayed >= 0),
    mismatch text not null,
    took_micros bigint not null check (took_micros >= 0),
    attempted_at timestamptz not null default now()
);

create index on restore_attempt (rollout_id);
create index on restore_attempt (tree_node_id);

comment on table restore_attempt is 'One try to get back to a node.';
comment on column restore_attempt.restore_attempt_id is 'Version 7 UUID, made by the program.';
comment on column restore_attempt.rollout_id is 'The rollout that wanted to go there.';
comment on column restore_attempt.tree_node_id is 'The node it wanted to reach.';
comment on column restore_attempt.tier is 'The way that was tried.';
comment on column restore_attempt.replayed is 'How many edges were replayed.';
comment on column restore_attempt.mismatch is 'What differed on arrival; empty when the arrival was verified.';
comment on column restore_attempt.took_micros is 'Time in microseconds.';
comment on column restore_attempt.attempted_at is 'When it was written.';

create trigger observation_stays before update or delete on observation
    for each row execute function refuse_change();
create trigger env_snapshot_stays before update or delete on env_snapshot
    for each row execute function refuse_change();
create trigger critic_round_stays before update or delete on critic_round
    for each row execute function refuse_change();
create trigger verdict_stays before update or delete on verdict
    for each row execute function refuse_change();
create trigger restore_attempt_stays before update or delete on restore_attempt
    for each row execute function refuse_change();
create trigger rollout_keeps before update on rollout
    for each row execute function keep_columns('status reward', 'path outcome ended_at backed_up_at');
create trigger rollout_ends_once before update on rollout
    for each row when (old.status <> 'RUNNING') execute function refuse_change();
create trigger rollout_stays before delete on rollout
    for each row execute function refuse_change();
create trigger tree_node_keeps before update on tree_node
    for each row execute function keep_columns('status', 'expanded');
create trigger tree_node_stays before delete on tree_node
    for each row execute function refuse_change();
create trigger edge_keeps before update on edge
    for each row execute function keep_columns('n_visits outcome_sum', 'child_node_id critic_rank q_hat critic_fallback');
create trigger edge_stays before delete on edge
    for each row execute function refuse_change();
