package dev.espalier.storage;

import dev.espalier.storage.JdbcRowInvariants.Check;
import java.util.List;

/** What must hold of pairs and of the datasets frozen from them. */
final class PairChecks {

    static final List<Check> ALL = List.of(
            new Check("both sides of a pair leave one node and answer one prompt", """
                    select p.preference_pair_id::text
                    from preference_pair p
                    join completion lo on lo.completion_id = p.completion_lo
                    join completion hi on hi.completion_id = p.completion_hi
                    left join edge lo_edge on lo_edge.edge_id = lo.edge_id
                    left join edge hi_edge on hi_edge.edge_id = hi.edge_id
                    where lo.prompt_context_id <> p.prompt_context_id or hi.prompt_context_id <> p.prompt_context_id
                        or lo_edge.tree_node_id is distinct from hi_edge.tree_node_id"""),
            new Check("a stored prompt is the one the policy answered, byte for byte", """
                    select c.prompt_context_id::text
                    from prompt_context c
                    where encode(sha256(convert_to(c.prompt, 'UTF8')), 'hex') <> c.prompt_sha256
                    union
                    select c.prompt_context_id::text
                    from prompt_context c
                    join completion using (prompt_context_id)
                    join edge e using (edge_id)
                    where e.prompt_sha256 <> c.prompt_sha256"""),
            new Check("an answer is what the edge proposed, log-probability included", """
                    select c.completion_id::text
                    from completion c join edge e using (edge_id)
                    where c.text <> e.completion or c.command <> e.command
                        or c.log_probability is distinct from e.log_probability"""),
            new Check("every ref that an answer names stands in its prompt", """
                    select c.completion_id::text
                    from completion c
                    join prompt_context p using (prompt_context_id)
                    cross join lateral (select coalesce(
                        (regexp_match(c.command, '^(?:click|type|select|check)\\(([0-9a-z-]+)'))[1],
                        (regexp_match(c.command, '^press\\("[^"]*", ([0-9a-z-]+)\\)'))[1]) as ref) as named
                    where position('[' || named.ref || ']' in p.prompt) = 0"""),
            new Check("the sides of a pair are two commands", """
                    select p.preference_pair_id::text
                    from preference_pair p
                    join completion lo on lo.completion_id = p.completion_lo
                    join completion hi on hi.completion_id = p.completion_hi
                    where lo.command = hi.command"""),
            new Check(
                    "a preference was explored on both sides, and its margin is their difference and at least theta",
                    """
                    select r.preference_pair_id::text || ' revision ' || r.revision
                    from pair_revision r
                    where r.status = 'ACTIVE'
                        and (least(r.lo_n_visits, r.hi_n_visits) < 1
                            or r.margin < (r.settings ->> 'theta')::double precision - 1e-9
                            or abs(r.margin - case r.winner when 'LOW' then r.lo_q_mixed - r.hi_q_mixed
                                else r.hi_q_mixed - r.lo_q_mixed end) > 1e-9)"""),
            new Check("a side's values follow from its visits, its outcomes and the critic's value", """
                    select r.preference_pair_id::text || ' revision ' || r.revision
                    from pair_revision r
                    cross join lateral (select (r.settings ->> 'alpha')::double precision as alpha) as rule
                    cross join lateral (values
                        (r.lo_n_visits, r.lo_outcome_sum, r.lo_q_tilde, r.lo_q_hat, r.lo_q_mixed),
                        (r.hi_n_visits, r.hi_outcome_sum, r.hi_q_tilde, r.hi_q_hat, r.hi_q_mixed))
                        as side (visits, outcomes, q_tilde, q_hat, q_mixed)
                    where r.status = 'ACTIVE'
                        and (abs(side.q_tilde - side.outcomes::double precision / nullif(side.visits, 0)) > 1e-9
                            or abs(side.q_mixed - alpha * side.q_tilde - (1 - alpha) * side.q_hat) > 1e-9)"""),
            new Check("datasets hold pairs of train tasks only", """
                    select d.dataset_version_id::text || ' row ' || d.ordinal
                    from dataset_row d
                    join preference_pair p using (preference_pair_id)
                    join completion c on c.completion_id = p.completion_lo
                    join edge e using (edge_id)
                    join tree_node n using (tree_node_id)
                    join agent_run a using (agent_run_id)
                    join web_task t using (web_task_id)
                    where t.split <> 'TRAIN'"""),
            new Check("a version's hash is that of its rows, and its counts are theirs", """
                    select v.dataset_version_id::text
                    from dataset_version v
                    left join (
                        select dataset_version_id,
                            count(*) filter (where split = 'TRAIN') as train, count(*) filter (where split = 'TEST') as test,
                            encode(sha256(convert_to(string_agg(
                                concat_ws(E'\\t', ordinal, preference_pair_id, revision, content_sha256, lower(split)) || E'\\n',
                                '' order by ordinal), 'UTF8')), 'hex') as hash
                        from dataset_row
                        group by dataset_version_id) as held using (dataset_version_id)
                    where held.hash is distinct from v.content_sha256
                        or held.train <> v.train_rows or held.test <> v.test_rows"""),
            new Check("a version counts the rows that people directed, where its rows say who did", """
                    select v.dataset_version_id::text
                    from dataset_version v
                    join (
                        select dataset_version_id, count(*) as held, count(directed_by) as told,
                            count(*) filter (where directed_by = 'PEOPLE') as judged
                        from dataset_row
                        group by dataset_version_id) as rows using (dataset_version_id)
                    where rows.told > 0 and (rows.told < rows.held or rows.judged <> v.judged_rows)"""));

    private PairChecks() {}
}
