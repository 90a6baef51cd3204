package dev.espalier.sites.expert;

import dev.espalier.sites.engine.Moment;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.TaskKind;
import dev.espalier.sites.spec.TaskKind.ExpertStep;
import dev.espalier.sites.web.Sight;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Plays the solution that a kind of task declares, one widget act after another. It looks at a page when an operation is
 * to be done, and then plays all acts of that operation; so it must be asked on the page that its last act led to. One
 * expert serves one visit.
 */
public final class Expert {

    private final Deque<ExpertStep> steps;
    private final Map<String, Value> draws;
    private final Deque<WidgetAct> acts = new ArrayDeque<>();

    /** @param draws what the task drew, by name */
    public Expert(TaskKind kind, Map<String, Value> draws) {
        this.steps = new ArrayDeque<>(kind.expert());
        this.draws = new HashMap<>();
        draws.forEach((name, value) -> this.draws.put(Names.DRAW + "." + name, value));
    }

    /**
     * Returns what to do next, on what the visitor sees now; empty when the task is done.
     *
     * @throws ExpertException when the page offers no way on
     */
    public Optional<WidgetAct> next(Sight sight) {
        if (acts.isEmpty()) {
            plan(sight).ifPresent(plan -> acts.addAll(plan.acts()));
        }
        return Optional.ofNullable(acts.poll());
    }

    /** Returns how the next operation is done, and counts it as done; empty when none is left. */
    Optional<Plan> plan(Sight sight) {
        return current(sight.moment()).map(step -> {
            Plan plan = Planner.plan(sight, step.operation(), wanted(step, sight.moment()));
            if (!plan.turnsPage()) {
                steps.removeFirst();
            }
            return plan;
        });
    }

    /** Returns the next step whose condition holds; those before it are not needed in this task. */
    Optional<ExpertStep> current(Moment moment) {
        while (!steps.isEmpty() && !moment.holds(steps.getFirst().when(), scope(moment))) {
            steps.removeFirst();
        }
        return Optional.ofNullable(steps.peekFirst());
    }

    private Map<String, Value> wanted(ExpertStep step, Moment moment) {
        Map<String, Value> wanted = new HashMap<>();
        step.with().forEach((param, expr) -> wanted.put(param, moment.value(expr, scope(moment))));
        return wanted;
    }

    private Scope scope(Moment moment) {
        return moment.scope().with(draws);
    }
}
