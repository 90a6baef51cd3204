package dev.espalier.storage;

import dev.espalier.storage.JdbcRowInvariants.Check;
import java.util.List;

/** What must hold of the ledger of declared sites. */
final class EffectChecks {

    static final List<Check> ALL = List.of(
            new Check("a state-changing request joins to one edge and one rollout of one run", """
                    select s.site_effect_id::text
                    from site_effect s
                    left join rollout r on r.rollout_id = s.rollout_id
                    left join edge e on e.edge_id = s.edge_id
                    left join tree_node n on n.tree_node_id = e.tree_node_id
                    where r.rollout_id is null or n.tree_node_id is null
                        or n.agent_run_id <> r.agent_run_id
                        or split_part(s.tag, '/', 1) <> r.agent_run_id::text"""),
            new Check("a state-changing request stands once in the ledger", """
                    select min(site_effect_id::text)
                    from site_effect
                    where tag <> ''
                    group by tag, request_ordinal
                    having count(*) > 1"""),
            new Check(
                    "a command is executed by the rollout that first saw where it leads, or by an abandoned one", """
                    select s.site_effect_id::text
                    from site_effect s
                    join rollout r using (rollout_id)
                    join edge e using (edge_id)
                    left join tree_node child on child.tree_node_id = e.child_node_id
                    where split_part(s.tag, '/', 4) = 'EXECUTE' and r.status = 'FINISHED'
                        and child.created_by_rollout_id is distinct from r.rollout_id"""));

    private EffectChecks() {}
}
