package dev.espalier.ui.tasks;

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
import dev.espalier.words.Words;
import java.util.List;

/** A few runs, each with what it works on and how it stands; all of them stand in the list of runs. */
public final class RunRows extends UnorderedList {

    public RunRows(List<RunLine> lines) {
        addClassName("es-rows");
        lines.forEach(line -> add(row(line)));
    }

    private static ListItem row(RunLine line) {
        var run = new Anchor("runs/" + line.number(), "Run " + line.number());
        var task = new Span(
                "Task %d · %s".formatted(line.task().number(), line.task().instruction()));
        task.addClassName("es-row-text");
        task.setTitle(line.task().instruction());
        var when = new Span(Numbers.moment(line.startedAt()));
        when.addClassName("es-muted");
        var words = new Div(run, task);
        words.addClassName("es-row-words");
        var facts = new Div(state(line), new Span(counts(line)), when);
        facts.addClassName("es-row-facts");
        return new ListItem(words, facts);
    }

    private static String counts(RunLine line) {
        var counts = line.counts();
        var rollouts = counts.asked() == 1
                ? "greedy"
                : "%d/%s".formatted(counts.finished(), Numbers.count(counts.asked(), "rollout"));
        return counts.pairs() == 0 ? rollouts : rollouts + ", " + Numbers.count(counts.pairs(), "pair");
    }

    private static Component state(RunLine line) {
        return switch (line.status()) {
            case QUEUED -> StateBadge.waiting("queued");
            case RUNNING -> StateBadge.running("running");
            case PAUSED -> StateBadge.paused("paused");
            case DONE -> outcome(line);
            case FAILED -> StateBadge.failed("failed");
            case CANCELLED -> StateBadge.stopped(Words.of(RunStatus.CANCELLED));
        };
    }

    private static Component outcome(RunLine line) {
        int right = line.counts().oracleSuccesses();
        return right == 0
                ? StateBadge.warning("not solved")
                : StateBadge.done(
                        "solved %d of %d".formatted(right, line.counts().finished()));
    }
}
