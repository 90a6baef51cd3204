package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Type;
import java.util.List;
import java.util.Map;

/**
 * One kind of task. Its expressions see what was drawn as {@code draw.name}.
 *
 * @param weight share of this kind among the site's tasks, relative to the others; 1 or more
 * @param draws by name, in order: each sees those before it
 * @param goal what must hold at the end; progress is the share of it that holds
 * @param frame what must hold at the end and holds at the start: a breach is an illegal side effect
 * @param expert the operations that solve the task, in order
 */
public record TaskKind(
        String name,
        int weight,
        Map<String, Draw> draws,
        Setup setup,
        List<Condition> goal,
        List<Condition> frame,
        List<Wording> wordings,
        List<ExpertStep> expert) {

    public TaskKind {
        goal = List.copyOf(goal);
        frame = List.copyOf(frame);
        wordings = List.copyOf(wordings);
        expert = List.copyOf(expert);
    }

    /** Where a value of the task comes from. */
    public sealed interface Draw {}

    /**
     * A row of an entity.
     *
     * @param where the condition that it fulfils, the row under the entity's name
     */
    public record DrawRow(String from, Expr where) implements Draw {}

    /** A value of its own. */
    public record DrawValue(Type type, Generator make) implements Draw {}

    /**
     * How the visitor finds the site.
     *
     * @param page where the task starts
     * @param with values of the page's parameters
     * @param init session variables that do not start as declared
     * @param switches what is turned on: a task draws one of the sets
     */
    public record Setup(String page, Map<String, Expr> with, Map<String, Expr> init, List<SwitchSet> switches) {
        public Setup {
            switches = List.copyOf(switches);
        }
    }

    /** @param weight relative to the other sets, 1 or more */
    public record SwitchSet(List<String> on, int weight) {
        public SwitchSet {
            on = List.copyOf(on);
        }
    }

    /** An instruction. */
    public record Wording(String name, Template text, Split split) {}

    /** Who may see a wording. */
    public enum Split {
        TRAIN,
        VALIDATION,
        HELD_OUT
    }

    /**
     * One operation of the solution.
     *
     * @param with values given to parameters; one not named gets the value of the same name in sight on the page
     * @param when the condition, over draws and switches, under which the step is needed
     * @param refused true when the site is expected to refuse it, for the message
     */
    public record ExpertStep(String operation, Map<String, Expr> with, Expr when, boolean refused) {}
}
