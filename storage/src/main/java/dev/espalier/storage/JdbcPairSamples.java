package dev.espalier.storage;

import dev.espalier.datasets.PairSamples;
import java.util.List;

/**
 * {@link PairSamples} made by the database itself. A task has two runs, a run 25 nodes in a line, a node three edges and two
 * pairs; what pages, actions and verdicts say is the same everywhere.
 */
public final class JdbcPairSamples implements PairSamples {

    private static final int PAIRS_IN_RUN = 50;
    private static final int NODES_IN_RUN = 25;

    /** Draws from [0, 1) and makes ids, both from the seed. */
    private static final List<String> FUNCTIONS = List.of("""
            create or replace function pg_temp.draw(what text, i integer) returns double precision language sql immutable as
            $$ select (('x' || substr(md5(what || i), 1, 7))::bit(28)::integer) / 268435456.0::double precision $$""", """
            create or replace function pg_temp.id(what text, i integer) returns uuid language sql immutable as
            $$ select md5(what || '/' || i)::uuid $$""");

    private static final List<String> LINE_OF_PAIRS = List.of("""
            insert into web_task (web_task_id, number, site, split, instruction, definition, wording, wording_seen,
                expert_steps, needs, content_sha256)
            select pg_temp.id(:seed || 'task', i), i, 'made-up-' || 1 + i % 3,
                case i % 5 when 0 then 'HELD_OUT' when 1 then 'VALIDATION' else 'TRAIN' end,
                'Made-up errand ' || i || ' of ' || md5(:seed || i), '{}', 'made-up', i % 2 = 0, 5, '{}',
                encode(sha256(convert_to(:seed || 'task' || i, 'UTF8')), 'hex')
            from generate_series(1, (:runs + 1) / 2) as i""", """
            insert into policy_version (policy_version_id, name, parameters_sha256, parameters)
            select pg_temp.id(:seed || 'policy', i), 'made-up',
                encode(sha256(convert_to(:seed || 'policy' || i, 'UTF8')), 'hex'), '{}'
            from generate_series(0, 3) as i""", """
            insert into agent_run (agent_run_id, number, web_task_id, policy_version_id, settings, status, started_at, ended_at)
            select pg_temp.id(:seed || 'run', i), i, pg_temp.id(:seed || 'task', (i + 1) / 2),
                pg_temp.id(:seed || 'policy', i % 4), cast(
                    '{"search":{"budget":{"rollouts":' || case i % 4 when 0 then 1 else 6 end || '}},"backsUp":"ORACLE"}' as json),
                case i % 7 when 0 then 'FAILED' else 'DONE' end, timestamptz '2026-01-01' + i * interval '1 minute',
                timestamptz '2026-01-01' + i * interval '1 minute'
            from generate_series(1, :runs) as i""", """
            insert into rollout (rollout_id, agent_run_id, number, selected, path, status, outcome, started_at, ended_at,
                backed_up_at)
            select pg_temp.id(:seed || 'rollout', i * 10 + k), pg_temp.id(:seed || 'run', i), k, '{}', '{}', 'FINISHED',
                case when pg_temp.draw(:seed || 'outcome', i * 10 + k) < 0.3 then 'SUCCESS' else 'FAILURE' end,
                timestamptz '2026-01-01', timestamptz '2026-01-01', timestamptz '2026-01-01'
            from generate_series(1, :runs) as i, generate_series(1, case i % 4 when 0 then 1 else 6 end) as k""", """
            insert into verdict (verdict_id, rollout_id, judge, outcome, criteria)
            select rollout_id, rollout_id, 'ORACLE', outcome, '[]' from rollout""", """
            insert into observation (observation_id, capture, capture_sha256, state_key, captured_at)
            select pg_temp.id(:seed || 'observation', i), '', repeat('0', 64), repeat('0', 64), timestamptz '2026-01-01'
            from generate_series(1, :runs) as i""", """
            insert into env_snapshot (env_snapshot_id, depth, world_state, world_sha256, cookies, tab_urls, active_tab)
            select pg_temp.id(:seed || 'snapshot', i), 0, '', repeat('0', 64), '{}', array['http://made-up.test/'], 0
            from generate_series(1, :runs) as i""");

    /** One step deeper in the tree of every run. Node n of run r has the number (r - 1) * 25 + n, its edges three times that. */
    private static final List<String> LEVEL = List.of("""
            insert into tree_node (tree_node_id, agent_run_id, parent_edge_id, depth, created_by_rollout_id, observation_id,
                env_snapshot_id, world_sha256, result, status, expanded)
            select pg_temp.id(:seed || 'node', (i - 1) * 25 + :level), pg_temp.id(:seed || 'run', i),
                case when :level > 0 then pg_temp.id(:seed || 'edge', ((i - 1) * 25 + :level - 1) * 3) end, :level,
                case when :level > 0 then pg_temp.id(:seed || 'rollout', i * 10 + 1) end,
                pg_temp.id(:seed || 'observation', i), pg_temp.id(:seed || 'snapshot', i), repeat('0', 64),
                case when :level > 0 then json '{}' end, 'OPEN', true
            from generate_series(1, :runs) as i""", """
            insert into edge (edge_id, tree_node_id, ordinal, command, target, completion, prompt_sha256, critic_rank,
                q_hat, critic_fallback, n_visits, outcome_sum)
            select pg_temp.id(:seed || 'edge', ((i - 1) * 25 + :level) * 3 + k),
                pg_temp.id(:seed || 'node', (i - 1) * 25 + :level), k, said.command,
                case when k < 2 then json_build_object('role', 'button', 'name', 'Made-up ' || i % 97, 'landmark', '',
                    'ordinal', 0) end, said.command, repeat('0', 64), k + 1, 1 - k / 3.0, false, 1, 1
            from generate_series(1, :runs) as i, generate_series(0, 2) as k
            cross join lateral (select case k when 0 then 'click(' || i % 97 || ')'
                when 1 then 'type(' || i % 89 || ', "' || md5(:seed || i) || '")' else 'press("Enter")' end as command) as said""");

    private static final List<String> PAIRS = List.of("""
            insert into prompt_context (prompt_context_id, observation_id, goal, history, renderer, prompt, prompt_sha256)
            select pg_temp.id(:seed || 'context', n), pg_temp.id(:seed || 'observation', n / 25 + 1), 'Made-up errand', '[]',
                'made-up', said.prompt, encode(sha256(convert_to(said.prompt, 'UTF8')), 'hex')
            from generate_series(0, :nodes - 1) as n
            cross join lateral (select 'Page ' || n || repeat(' [' || n % 97 || '] made-up text ' || md5(:seed || n), 40)
                as prompt) as said""", """
            insert into completion (completion_id, prompt_context_id, text, command, edge_id)
            select e.edge_id, pg_temp.id(:seed || 'context', n), e.completion, e.command, e.edge_id
            from generate_series(0, :nodes - 1) as n
            join edge e on e.tree_node_id = pg_temp.id(:seed || 'node', n)""", """
            insert into preference_pair (preference_pair_id, number, source_key, prompt_context_id, completion_lo,
                completion_hi, revision)
            select pg_temp.id(:seed || 'pair', i), i, 'made-up:' || i, pg_temp.id(:seed || 'context', (i - 1) / 2),
                pg_temp.id(:seed || 'edge', (i - 1) / 2 * 3), pg_temp.id(:seed || 'edge', (i - 1) / 2 * 3 + 1 + i % 2), 1
            from generate_series(1, :pairs) as i""", """
            insert into pair_revision (preference_pair_id, revision, status, winner, lo_n_visits, lo_outcome_sum, lo_q_tilde,
                lo_q_hat, lo_q_mixed, hi_n_visits, hi_outcome_sum, hi_q_tilde, hi_q_hat, hi_q_mixed, margin, evidence,
                settings, settings_sha256, read_at)
            select pg_temp.id(:seed || 'pair', i), 1, d.status, case when d.status = 'ACTIVE' then 'LOW' end, d.one, d.one,
                d.one, d.one, d.one * d.margin, d.one, 0 * d.one, 0 * d.one, 0 * d.one, 0 * d.one, d.one * d.margin,
                case when d.status = 'ACTIVE' then
                    (array['OUTCOME', 'CRITIC', 'BOTH', 'CONFLICT'])[1 + floor(4 * pg_temp.draw(:seed || 'evidence', i))::integer]
                    end,
                '{}', repeat('0', 64), timestamptz '2026-01-01'
            from generate_series(1, :pairs) as i
            cross join lateral (select case when i % 20 = 0 then 'WITHDRAWN' else 'ACTIVE' end as status,
                case when i % 20 = 0 then null else 1 end as one,
                0.2 + 0.8 * pg_temp.draw(:seed || 'margin', i) as margin) as d""", """
            insert into pair_state (preference_pair_id, review, label, split, number, status, winner, evidence, margin, site,
                task_number, run_number, policy_version_id, actions, low_text_sha256, high_text_sha256, flaw,
                required_judgements)
            select d.preference_pair_id, case when d.number % 10 = 0 then 'REVIEWED' else 'UNREVIEWED' end,
                case when d.number % 10 = 0 then 'LOW' else 'AUTO' end, t.split, d.number, d.status, d.winner, d.evidence,
                d.margin, d.site, d.task_number, d.run_number, d.policy_version_id, d.actions, d.low_text_sha256,
                d.high_text_sha256, d.flaw, 1
            from pair_as_read d join web_task t on t.number = d.task_number""", """
            insert into judgement (judgement_id, client_id, preference_pair_id, revision, text_sha256, reviewer, verdict,
                preferred_completion_id, left_completion_id, judged_at)
            select p.preference_pair_id, p.preference_pair_id, p.preference_pair_id, 1, s.low_text_sha256,
                'reviewer ' || p.number % 3, 'PREFERRED', p.completion_lo, p.completion_lo, timestamptz '2026-01-01'
            from preference_pair p join pair_state s using (preference_pair_id)
            where s.review = 'REVIEWED'""", "analyze");

    private final Database database;

    public JdbcPairSamples(Database database) {
        this.database = database;
    }

    @Override
    public void fill(int pairs, long seed) {
        database.inTransaction(() -> {
            if (database.sql("select exists (select from web_task)")
                    .query(Boolean.class)
                    .single()) {
                throw new IllegalStateException("made-up pairs go into an empty database, and this one holds tasks");
            }
            FUNCTIONS.forEach(function -> database.sql(function).update());
            LINE_OF_PAIRS.forEach(sql -> run(sql, pairs, seed, 0));
            for (int level = 0; level < NODES_IN_RUN; level++) {
                for (var sql : LEVEL) {
                    run(sql, pairs, seed, level);
                }
            }
            PAIRS.forEach(sql -> run(sql, pairs, seed, 0));
        });
    }

    private void run(String sql, int pairs, long seed, int level) {
        database.sql(sql.replace(":seed", "'%d'".formatted(seed))
                        .replace(":runs", String.valueOf((pairs + PAIRS_IN_RUN - 1) / PAIRS_IN_RUN))
                        .replace(":nodes", String.valueOf((pairs + 1) / 2))
                        .replace(":pairs", String.valueOf(pairs))
                        .replace(":level", String.valueOf(level)))
                .update();
    }
}
