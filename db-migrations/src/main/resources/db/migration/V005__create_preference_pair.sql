create table prompt_context (
    prompt_context_id uuid primary key,
    observation_id uuid not null references observation,
    goal text not null,
    history json not null,
    renderer text not null,
    prompt text not null,
    prompt_sha256 text not null unique check (prompt_sha256 ~ '^[0-9a-f]{64}$')
);

create index on prompt_context (observation_id);

comment on table prompt_context is 'What a policy was shown before it answered; equal prompts are one row.';
comment on column prompt_context.prompt_context_id is 'Version 7 UUID, made by the program.';
comment on column prompt_context.observation_id is 'The page before it.';
comment on column prompt_context.goal is 'The task''s words, as shown.';
comment on column prompt_context.history is 'The steps before, as shown.';
comment on column prompt_context.renderer is 'Name and version of what made the prompt from the three.';
comment on column prompt_context.prompt is 'The prompt, byte for byte as the policy read it and as it is exported; never cut.';
comment on column prompt_context.prompt_sha256 is 'Hash over the prompt''s exact bytes.';

create table completion (
    completion_id uuid primary key,
    prompt_context_id uuid not null references prompt_context,
    text text not null,
    command text not null,
    edge_id uuid unique references edge,
    log_probability double precision check (log_probability <= 0)
);

create index on completion (prompt_context_id);

comment on table completion is 'One answer to a prompt.';
comment on column completion.completion_id is 'Version 7 UUID, made by the program.';
comment on column completion.prompt_context_id is 'The prompt.';
comment on column completion.text is 'The answer, byte for byte as it is exported.';
comment on column completion.command is 'The action in it, in canonical text.';
comment on column completion.edge_id is 'The edge of a search it comes from; null when it was written or imported.';
comment on column completion.log_probability is 'Under the policy that wrote it; null when not known.';

create table preference_pair (
    preference_pair_id uuid primary key,
    number integer not null unique check (number >= 1),
    source_key text not null unique,
    prompt_context_id uuid not null references prompt_context,
    completion_lo uuid not null references completion,
    completion_hi uuid not null references completion,
    revision integer not null check (revision >= 1),
    check (completion_lo <> completion_hi)
);

create index on preference_pair (prompt_context_id);
create index on preference_pair (completion_lo);
create index on preference_pair (completion_hi);

comment on table preference_pair is 'Two answers to one prompt of which one may be better; which one, its revisions say.';
comment on column preference_pair.preference_pair_id is 'Version 7 UUID, made by the program.';
comment on column preference_pair.number is 'The number for people, without gaps, from 1.';
comment on column preference_pair.source_key is 'Where it comes from, as in mcts:EDGE,EDGE with the ids sorted.';
comment on column preference_pair.prompt_context_id is 'The prompt of both.';
comment on column preference_pair.completion_lo is 'The answer of the edge named first in the source key.';
comment on column preference_pair.completion_hi is 'The answer of the edge named second.';
comment on column preference_pair.revision is 'The newest revision; may change.';

create table pair_revision (
    preference_pair_id uuid not null references preference_pair,
    revision integer not null check (revision >= 1),
    status text not null check (status in ('ACTIVE', 'WITHDRAWN')),
    winner text check (winner in ('LOW', 'HIGH')),
    lo_n_visits integer,
    lo_outcome_sum integer,
    lo_q_tilde double precision check (lo_q_tilde between 0 and 1),
    lo_q_hat double precision check (lo_q_hat between 0 and 1),
    lo_q_mixed double precision check (lo_q_mixed between 0 and 1),
    hi_n_visits integer,
    hi_outcome_sum integer,
    hi_q_tilde double precision check (hi_q_tilde between 0 and 1),
    hi_q_hat double precision check (hi_q_hat between 0 and 1),
    hi_q_mixed double precision check (hi_q_mixed between 0 and 1),
    margin double precision check (margin > 0),
    evidence text check (evidence in ('OUTCOME', 'CRITIC', 'BOTH', 'CONFLICT')),
    settings json not null,
    settings_sha256 text not null check (settings_sha256 ~ '^[0-9a-f]{64}$'),
    read_at timestamptz not null,
    primary key (preference_pair_id, revision),
    check (lo_outcome_sum between 0 and lo_n_visits and hi_outcome_sum between 0 and hi_n_visits),
    check (num_nulls(winner, margin, evidence,
        lo_n_visits, lo_outcome_sum, lo_q_tilde, lo_q_hat, lo_q_mixed,
        hi_n_visits, hi_outcome_sum, hi_q_tilde, hi_q_hat, hi_q_mixed) = case status when 'ACTIVE' then 0 else 13 end)
);

comment on table pair_revision is 'What one reading of a tree said of a pair. Other settings add a revision; none is removed.';
comment on column pair_revision.preference_pair_id is 'The pair.';
comment on column pair_revision.revision is 'From 1, without gaps.';
comment on column pair_revision.status is 'WITHDRAWN when the reading no longer gave the pair; then nothing else is known.';
comment on column pair_revision.winner is 'The better answer.';
comment on column pair_revision.lo_n_visits is 'Finished, judged rollouts through the first edge.';
comment on column pair_revision.lo_outcome_sum is 'How many of them succeeded.';
comment on column pair_revision.lo_q_tilde is 'Their mean outcome.';
comment on column pair_revision.lo_q_hat is 'The critic''s value.';
comment on column pair_revision.lo_q_mixed is 'Both, mixed (Agent Q, eq. 10).';
comment on column pair_revision.hi_n_visits is 'Finished, judged rollouts through the second edge.';
comment on column pair_revision.hi_outcome_sum is 'How many of them succeeded.';
comment on column pair_revision.hi_q_tilde is 'Their mean outcome.';
comment on column pair_revision.hi_q_hat is 'The critic''s value.';
comment on column pair_revision.hi_q_mixed is 'Both, mixed (Agent Q, eq. 10).';
comment on column pair_revision.margin is 'Mixed value of the better minus that of the other.';
comment on column pair_revision.evidence is 'What the preference rests on.';
comment on column pair_revision.settings is 'The settings of the reading.';
comment on column pair_revision.settings_sha256 is 'Hash over them.';
comment on column pair_revision.read_at is 'When the tree was read.';

create table pair_state (
    preference_pair_id uuid primary key references preference_pair,
    review text not null check (review in ('UNREVIEWED', 'IN_REVIEW', 'REVIEWED')),
    label text not null check (label in ('AUTO', 'LOW', 'HIGH', 'TIE', 'BOTH_BAD', 'DISAGREED')),
    split text not null check (split in ('TRAIN', 'VALIDATION', 'HELD_OUT'))
);

comment on table pair_state is 'What changes often of a pair; derived, and kept for quick lists.';
comment on column pair_state.preference_pair_id is 'The pair.';
comment on column pair_state.review is 'How far people have looked at it.';
comment on column pair_state.label is 'What the judgements come to; AUTO when there is none.';
comment on column pair_state.split is 'Side of the line between training and measuring on which its task stands.';

create table judgement (
    judgement_id uuid primary key,
    client_id uuid not null unique,
    preference_pair_id uuid not null,
    revision integer not null,
    text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
    reviewer text not null,
    verdict text not null check (verdict in ('PREFERRED', 'TIE', 'BOTH_BAD', 'SKIP', 'UNDONE')),
    preferred_completion_id uuid references completion,
    undoes_judgement_id uuid unique references judgement,
    left_completion_id uuid not null references completion,
    key_pressed text,
    reason text not null default '',
    judged_at timestamptz not null,
    foreign key (preference_pair_id, revision) references pair_revision,
    check ((verdict = 'PREFERRED') = (preferred_completion_id is not null)),
    check ((verdict = 'UNDONE') = (undoes_judgement_id is not null)),
    check (verdict <> 'SKIP' or reason <> '')
);

create index on judgement (preference_pair_id, revision);
create index on judgement (preferred_completion_id);
create index on judgement (left_completion_id);

comment on table judgement is 'What a person said of a pair. Taking it back is another row.';
comment on column judgement.judgement_id is 'Version 7 UUID, made by the program.';
comment on column judgement.client_id is 'Made by the page, so that a request sent twice is one judgement.';
comment on column judgement.preference_pair_id is 'The pair.';
comment on column judgement.revision is 'The revision that was shown.';
comment on column judgement.text_sha256 is 'The text that was shown; other text makes the judgement stale.';
comment on column judgement.reviewer is 'Who judged.';
comment on column judgement.verdict is 'What was said.';
comment on column judgement.preferred_completion_id is 'The answer that was preferred.';
comment on column judgement.undoes_judgement_id is 'The judgement that is taken back.';
comment on column judgement.left_completion_id is 'The answer that stood left.';
comment on column judgement.key_pressed is 'The key; null for the mouse.';
comment on column judgement.reason is 'Why; needed to skip.';
comment on column judgement.judged_at is 'When.';

create trigger prompt_context_stays before update or delete on prompt_context
    for each row execute function refuse_change();
create trigger completion_stays before update or delete on completion
    for each row execute function refuse_change();
create trigger preference_pair_keeps before update on preference_pair
    for each row execute function keep_columns('revision', '');
create trigger preference_pair_stays before delete on preference_pair
    for each row execute function refuse_change();
create trigger pair_revision_stays before update or delete on pair_revision
    for each row execute function refuse_change();
create trigger judgement_stays before update or delete on judgement
    for each row execute function refuse_change();
