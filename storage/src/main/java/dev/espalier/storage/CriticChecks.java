package dev.espalier.storage;

import dev.espalier.storage.JdbcRowInvariants.Check;
import java.util.List;

/** What must hold of the critic's ranks and rounds at expanded nodes. */
final class CriticChecks {

    static final List<Check> ALL = List.of(
            new Check("the ranks of an expanded node's edges are a permutation of 1 to their number", """
                    select n.tree_node_id::text
                    from tree_node n join edge e using (tree_node_id)
                    where n.expanded
                    group by n.tree_node_id
                    having count(distinct e.critic_rank) <> count(*)
                        or min(e.critic_rank) <> 1 or max(e.critic_rank) <> count(*)"""),
            new Check("an expanded node took one critic round less than it has edges", """
                    select n.tree_node_id::text
                    from tree_node n
                    where n.expanded
                        and (select count(*) from critic_round c where c.tree_node_id = n.tree_node_id)
                            <> greatest(0, (select count(*) from edge e where e.tree_node_id = n.tree_node_id) - 1)"""),
            new Check("a critic round presents what is not yet ranked and gives its rank to the edge it names", """
                    select c.critic_round_id::text
                    from critic_round c join edge chosen on chosen.edge_id = c.chosen_edge_id
                    where chosen.tree_node_id <> c.tree_node_id
                        or chosen.critic_rank is distinct from c.number
                        or (select array_agg(e.edge_id order by e.edge_id) from edge e
                            where e.tree_node_id = c.tree_node_id and e.critic_rank >= c.number)
                            is distinct from (select array_agg(id order by id) from unnest(c.presented) as id)"""));

    private CriticChecks() {}
}
