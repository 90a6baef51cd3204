-- Lists of pairs filter and sort by what stands five joins away. It is kept beside the pair's state, written in the
-- transaction that changes what it is derived from, and compared with it by a row invariant.

create view pair_as_read as
select p.preference_pair_id, p.number, r.status, r.winner, r.evidence, r.margin,
    t.site, t.number as task_number, a.number as run_number, a.policy_version_id,
    lower(lo.command || E'\n' || hi.command) as commands,
    encode(sha256(convert_to('{"chosen":[{"content":' || to_json(lo.text) || ',"role":"assistant"}],"prompt":[{"content":'
        || to_json(c.prompt) || ',"role":"user"}],"rejected":[{"content":' || to_json(hi.text)
        || ',"role":"assistant"}]}', 'UTF8')), 'hex') as low_text_sha256,
    encode(sha256(convert_to('{"chosen":[{"content":' || to_json(hi.text) || ',"role":"assistant"}],"prompt":[{"content":'
        || to_json(c.prompt) || ',"role":"user"}],"rejected":[{"content":' || to_json(lo.text)
        || ',"role":"assistant"}]}', 'UTF8')), 'hex') as high_text_sha256,
    case
        when exists (
            select from (values (c.prompt), (lo.text), (hi.text)) as part (said)
            where said !~ '[^\t\n\v\f\r\x1c-\x1f \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]')
        then 'EMPTY_TEXT'
        when lo.text = hi.text or lo.command = hi.command then 'EQUAL_SIDES'
    end as flaw
from preference_pair p
join pair_revision r using (preference_pair_id, revision)
join prompt_context c on c.prompt_context_id = p.prompt_context_id
join completion lo on lo.completion_id = p.completion_lo
join completion hi on hi.completion_id = p.completion_hi
join edge e on e.edge_id = lo.edge_id
join tree_node n using (tree_node_id)
join agent_run a using (agent_run_id)
join web_task t using (web_task_id);

comment on view pair_as_read is 'What pair_state keeps of a pair for lists, as the other tables say it.';

alter table pair_state
    add number integer,
    add status text check (status in ('ACTIVE', 'WITHDRAWN')),
    add winner text check (winner in ('LOW', 'HIGH')),
    add evidence text check (evidence in ('OUTCOME', 'CRITIC', 'BOTH', 'CONFLICT')),
    add margin double precision check (margin > 0),
    add site text,
    add task_number integer,
    add run_number integer,
    add policy_version_id uuid references policy_version,
    add commands text,
    add low_text_sha256 text check (low_text_sha256 ~ '^[0-9a-f]{64}$'),
    add high_text_sha256 text check (high_text_sha256 ~ '^[0-9a-f]{64}$'),
    add flaw text check (flaw in ('EMPTY_TEXT', 'EQUAL_SIDES')),
    add required_judgements integer check (required_judgements >= 1),
    add check (num_nulls(winner, evidence, margin) = case status when 'ACTIVE' then 0 else 3 end);

update pair_state s
set number = d.number, status = d.status, winner = d.winner, evidence = d.evidence, margin = d.margin, site = d.site,
    task_number = d.task_number, run_number = d.run_number, policy_version_id = d.policy_version_id,
    commands = d.commands, low_text_sha256 = d.low_text_sha256, high_text_sha256 = d.high_text_sha256, flaw = d.flaw,
    required_judgements = 1
from pair_as_read d
where d.preference_pair_id = s.preference_pair_id;

alter table pair_state
    alter number set not null,
    alter status set not null,
    alter site set not null,
    alter task_number set not null,
    alter run_number set not null,
    alter policy_version_id set not null,
    alter commands set not null,
    alter low_text_sha256 set not null,
    alter high_text_sha256 set not null,
    alter required_judgements set not null,
    add unique (number);

create index pair_state_by_margin on pair_state (coalesce(margin, 0), number);
create index pair_state_by_evidence on pair_state (evidence, number);
create index pair_state_by_site on pair_state (site, number);
create index pair_state_by_split on pair_state (split, number);
create index pair_state_by_review on pair_state (review, number);
create index pair_state_by_label on pair_state (label, number);
create index pair_state_by_status on pair_state (status, number);
create index pair_state_by_run on pair_state (run_number, number);
create index pair_state_by_task on pair_state (task_number, number);
create index pair_state_by_policy on pair_state (policy_version_id, number);
create index pair_state_to_judge on pair_state (number) where status = 'ACTIVE' and review <> 'REVIEWED';

comment on table pair_state is
    'What changes often of a pair, and what it is listed by; derived, and kept in the transaction that changes it.';
comment on column pair_state.number is 'The pair''s number.';
comment on column pair_state.status is 'Of the newest revision, as the four below.';
comment on column pair_state.winner is 'The better answer; null when withdrawn.';
comment on column pair_state.evidence is 'What the preference rests on; null when withdrawn.';
comment on column pair_state.margin is 'Mixed value of the better minus that of the other; null when withdrawn.';
comment on column pair_state.site is 'Of its task.';
comment on column pair_state.task_number is 'The number of its task.';
comment on column pair_state.run_number is 'The number of the run it was read from.';
comment on column pair_state.policy_version_id is 'The policy that proposed both answers.';
comment on column pair_state.commands is 'The commands of both answers, a line each, in small letters.';
comment on column pair_state.low_text_sha256 is
    'Hash over the canonical JSON of prompt and answers with the first one as chosen. Judgements are bound to it.';
comment on column pair_state.high_text_sha256 is 'The same with the second answer as chosen.';
comment on column pair_state.flaw is 'What keeps its text out of every dataset; null when nothing does.';
comment on column pair_state.required_judgements is 'How many verdicts the pair was to get when its label was last derived.';
