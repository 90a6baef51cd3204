package dev.espalier.storage;

import dev.espalier.storage.JdbcRowInvariants.Check;
import java.util.List;

/** What must hold of nodes, edges and rollouts. */
final class TreeChecks {

    static final List<Check> ALL = List.of(
            new Check("an edge counts the rollouts that were backed up through it, and their rewards", """
                    select e.edge_id::text
                    from edge e
                    left join (
                        select passed.edge_id, count(*) as visits, sum(r.reward) as rewards
                        from rollout r cross join unnest(r.path) as passed (edge_id)
                        where r.backed_up_at is not null
                        group by passed.edge_id) as told using (edge_id)
                    where e.n_visits <> coalesce(told.visits, 0) or e.outcome_sum <> coalesce(told.rewards, 0)"""),
            new Check(
                    "outcome sums lie between 0 and visits",
                    "select edge_id::text from edge where outcome_sum not between 0 and n_visits"),
            new Check("the rewards of a run's rollouts are the outcome sums of its root's edges", """
                    select a.agent_run_id::text
                    from agent_run a
                    where (select coalesce(sum(r.reward), 0) from rollout r
                           where r.agent_run_id = a.agent_run_id and r.backed_up_at is not null
                             and cardinality(r.path) > 0)
                        <> (select coalesce(sum(e.outcome_sum), 0) from tree_node n join edge e using (tree_node_id)
                            where n.agent_run_id = a.agent_run_id and n.parent_edge_id is null)"""),
            new Check("a path leads from the root of its run from edge to edge, and when finished to a node", """
                    select r.rollout_id::text
                    from rollout r
                    cross join unnest(r.path) with ordinality as step (edge_id, place)
                    left join edge e on e.edge_id = step.edge_id
                    left join tree_node n on n.tree_node_id = e.tree_node_id
                    where n.agent_run_id is distinct from r.agent_run_id
                        or n.depth <> step.place - 1
                        or (step.place > 1 and n.parent_edge_id is distinct from r.path[step.place - 1])
                        or (r.status = 'FINISHED' and e.child_node_id is null)"""),
            new Check("no rollout is on its way in a run that has ended", """
                    select r.rollout_id::text
                    from rollout r join agent_run a using (agent_run_id)
                    where r.status = 'RUNNING' and a.status <> 'RUNNING'"""),
            new Check("an edge and its child point at each other, one step deeper in the same run", """
                    select n.tree_node_id::text
                    from tree_node n
                    left join edge e on e.edge_id = n.parent_edge_id
                    left join tree_node p on p.tree_node_id = e.tree_node_id
                    where n.parent_edge_id is not null
                        and (e.child_node_id is distinct from n.tree_node_id or p.depth + 1 is distinct from n.depth
                            or p.agent_run_id is distinct from n.agent_run_id)
                    union all
                    select e.edge_id::text
                    from edge e join tree_node n on n.tree_node_id = e.child_node_id
                    where n.parent_edge_id is distinct from e.edge_id"""),
            new Check("a node was first seen by a rollout that, if it finished, took the edge to it", """
                    select n.tree_node_id::text
                    from tree_node n join rollout r on r.rollout_id = n.created_by_rollout_id
                    where r.status = 'FINISHED' and n.parent_edge_id <> all (r.path)"""),
            new Check("where a way back did not arrive, the node is closed", """
                    select a.restore_attempt_id::text
                    from restore_attempt a join tree_node n using (tree_node_id)
                    where a.mismatch <> '' and n.status not in ('STALE', 'UNREACHABLE')"""),
            new Check("the probabilities of a node's proposals sum to no more than 1", """
                    select tree_node_id::text
                    from edge
                    group by tree_node_id
                    having sum(exp(log_probability)) > 1 + 1e-6"""));

    private TreeChecks() {}
}
