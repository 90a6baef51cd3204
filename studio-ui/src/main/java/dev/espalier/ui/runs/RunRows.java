package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.RunLine;
import java.util.List;
import java.util.stream.Stream;

/** A few runs, each with what it works on and how it stands; all of them stand in the list of runs. */
public final class RunRows extends UnorderedList {

    private RunRows(Stream<ListItem> rows) {
        addClassName("es-rows");
        rows.forEach(this::add);
    }

    /** Returns runs with the task that each works on. */
    public static RunRows ofAllTasks(List<RunLine> lines) {
        return new RunRows(lines.stream()
                .map(line -> row(
                        line,
                        "Task %d · %s"
                                .formatted(line.task().number(), line.task().instruction()))));
    }

    /** Returns runs on one task, with the policy that each is of. */
    public static RunRows ofOneTask(List<RunLine> lines) {
        return new RunRows(
                lines.stream().map(line -> row(line, "policy " + line.policy().name())));
    }

    /** Returns runs in a narrow place: which, on what, and how far. */
    public static RunRows brief(List<RunLine> lines) {
        return new RunRows(lines.stream().map(line -> {
            var task = new Anchor(
                    "tasks/" + line.task().number(), "task " + line.task().number());
            return new ListItem(words(run(line), task), new Span(counts(line)));
        }));
    }

    private static ListItem row(RunLine line, String what) {
        var text = new Span(what);
        text.addClassName("es-row-text");
        text.setTitle(line.task().instruction());
        var when = new Span(Numbers.moment(line.startedAt()));
        when.addClassName("es-muted");
        var facts = new Div(new Div(state(line)), new Span(counts(line)), when);
        facts.addClassName("es-row-facts");
        return new ListItem(words(run(line), text), facts);
    }

    private static Anchor run(RunLine line) {
        return new Anchor("runs/" + line.number(), "Run " + line.number());
    }

    private static Div words(Component... parts) {
        var words = new Div(parts);
        words.addClassName("es-row-words");
        return words;
    }

    private static String counts(RunLine line) {
        var counts = line.counts();
        var rollouts = counts.asked() == 1
                ? "greedy"
                : "%d/%s".formatted(counts.finished(), Numbers.count(counts.asked(), "rollout"));
        return counts.pairs() == 0 ? rollouts : rollouts + ", " + Numbers.count(counts.pairs(), "pair");
    }

    private static Component state(RunLine line) {
        return line.status() == RunStatus.DONE ? outcome(line) : RunStates.badge(line.status());
    }

    /** A greedy run solved its task or did not; of a search it is told how many rollouts did. */
    private static Component outcome(RunLine line) {
        var counts = line.counts();
        int right = counts.oracleSuccesses();
        if (counts.asked() == 1) {
            return right == 0 ? StateBadge.warning("not solved") : StateBadge.done("solved");
        }
        return right == 0
                ? StateBadge.warning("none right")
                : StateBadge.done("%d of %d right".formatted(right, counts.finished()));
    }
}
