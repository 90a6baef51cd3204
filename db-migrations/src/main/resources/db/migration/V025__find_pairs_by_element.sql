-- Pairs are searched for what is clicked as well as for the command: a command names an element by a number of its page,
-- which nobody remembers.

alter table pair_state rename commands to actions;
alter view pair_as_read rename commands to actions;

create or replace view pair_as_read as
select p.preference_pair_id, p.number, r.status, r.winner, r.evidence, r.margin,
    t.site, t.number as task_number, a.number as run_number, a.policy_version_id,
    lower(concat_ws(E'\n',
        concat_ws(' ', lo.command, e.target ->> 'role', '"' || (e.target ->> 'name') || '"'),
        concat_ws(' ', hi.command, he.target ->> 'role', '"' || (he.target ->> 'name') || '"'))) as actions,
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
left join edge he on he.edge_id = hi.edge_id
join tree_node n on n.tree_node_id = e.tree_node_id
join agent_run a using (agent_run_id)
join web_task t using (web_task_id);

update pair_state s
set actions = d.actions
from pair_as_read d
where d.preference_pair_id = s.preference_pair_id;

comment on column pair_state.actions is
    'Both answers, a line each, in small letters: the command, and role and name of the element that it names.';
