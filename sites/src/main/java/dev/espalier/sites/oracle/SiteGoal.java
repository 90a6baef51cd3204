package dev.espalier.sites.oracle;

import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Condition;
import dev.espalier.sites.spec.TaskKind;
import java.util.List;
import java.util.Map;

/**
 * What must be true when a visit ends.
 *
 * @param conjuncts all must hold; at least one
 * @param frame what must not have been touched: each holds at the start, and one that does not at the end is an illegal
 *     side effect
 * @param draws the values that both mention as {@code draw.name}
 */
public record SiteGoal(List<Condition> conjuncts, List<Condition> frame, Map<String, Value> draws) {

    public SiteGoal {
        conjuncts = List.copyOf(conjuncts);
        frame = List.copyOf(frame);
        draws = Map.copyOf(draws);
        if (conjuncts.isEmpty()) {
            throw new IllegalArgumentException("a goal needs at least one conjunct, but there is none");
        }
    }

    /** Returns the goal of a kind of task with these values drawn. */
    public static SiteGoal of(TaskKind kind, Map<String, Value> draws) {
        return new SiteGoal(kind.goal(), kind.frame(), draws);
    }
}
