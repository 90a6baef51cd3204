package dev.espalier.ui.pairs;

import com.vaadin.flow.component.html.Anchor;
import dev.espalier.ui.parts.Empty;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import dev.espalier.words.Words;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Runs and tasks that measure, and so give no pairs on purpose. */
@Component
@ConditionalOnWebApplication
record Measured(WebTasks tasks, AgentRuns runs) {

    /** Returns why the run or task that is asked for has no pairs; empty when it might have some. */
    Optional<Empty> told(PairAddress address) {
        return Optional.ofNullable(address.number(PairAddress.RUN))
                .flatMap(runs::numbered)
                .flatMap(this::told)
                .or(() -> Optional.ofNullable(address.number(PairAddress.TASK))
                        .flatMap(tasks::numbered)
                        .filter(Measured::measures)
                        .map(task -> told("Task", task, new Anchor("tasks/" + task.number(), "The task"))));
    }

    private Optional<Empty> told(AgentRun run) {
        return tasks.find(run.task())
                .filter(Measured::measures)
                .map(task -> told(
                        "Run %d has no pairs. Its task".formatted(run.number()),
                        task,
                        new Anchor("runs/" + run.number(), "Back to run " + run.number())));
    }

    private static boolean measures(WebTask task) {
        return task.split() != Split.TRAIN;
    }

    private static Empty told(String what, WebTask task, Anchor back) {
        return new Empty(
                "%s %d is %s: it measures what a policy learned, so no pairs are read off its trees, on purpose."
                        .formatted(what, task.number(), Words.of(task.split())),
                back);
    }
}
