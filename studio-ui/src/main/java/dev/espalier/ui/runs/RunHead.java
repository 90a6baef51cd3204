package dev.espalier.ui.runs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.ExtractionException;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.mcts.RolloutStatus;
import dev.espalier.people.Role;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.RunBusyException;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunQuery;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The head of a run's screen: how it stands, how far it is, and what can be done about it. */
final class RunHead {

    private final RunSource source;
    private final Div standing = new Div();
    private final Div doable = new Div();
    private final Div figures = new Div();
    private final Div unread = new Div();
    private final Div read = new Div();
    private final Div problem = new Div();

    RunHead(RunSource source) {
        this.source = source;
        standing.addClassName("es-standing");
        doable.addClassName("es-actions");
        figures.addClassNames("es-figures", "es-number");
        figures.getElement().setAttribute("role", "status");
        read.getElement().setAttribute("role", "status");
    }

    private PageHead shown = new PageHead("");
    private @Nullable Standing stands;
    private String policy = "";
    private String took = "";

    /** How a run stands, as far as it decides what can be done about it. */
    private record Standing(RunStatus status, boolean stopping, boolean readable, Optional<String> unread) {}

    PageHead head() {
        return shown;
    }

    void show(AgentRun run) {
        var task = source.tasks().find(run.task()).orElseThrow();
        shown = new PageHead("Run " + run.number())
                .under("Runs", "runs")
                .standing(standing)
                .linked("%s, task %d".formatted(task.site(), task.number()), "tasks/" + task.number())
                .linked("this run", "runs/" + run.number())
                .linked("its pairs", "pairs?run=" + run.number())
                .with(doable);
        var instruction = new Div(new Span(task.instruction()));
        instruction.addClassName("es-wish");
        shown.add(instruction, figures, read, unread, problem);
        policy = "policy " + PolicyName.of(source.policy(run));
        refresh(run);
    }

    private void refresh(AgentRun run) {
        refresh(run, source.lines().page(RunQuery.onlyOf(run.number())).lines().getFirst());
    }

    /** A button that is there stays the same one, so that no click goes to one that has just been taken away. */
    void refresh(AgentRun run, RunLine line) {
        var desk = source.desk();
        var now = new Standing(run.status(), desk.isStopping(run), PairsRead.canBe(line), desk.whyUnread(run));
        if (!now.equals(stands)) {
            stands = now;
            show(run, now);
        }
        figures.setText(
                "%s · seed %d · %s%s".formatted(policy, run.settings().search().seed(), figures(line), took));
    }

    private void show(AgentRun run, Standing now) {
        took = took(run);
        standing.removeAll();
        standing.add(now.stopping() ? StateBadge.running("Stopping…") : RunStates.badge(run.status()));
        unread.removeAll();
        now.unread()
                .map(why -> Failure.of(Failure.sentence("its pairs could not be read: " + why)))
                .ifPresent(unread::add);
        doable.removeAll();
        if (source.people().hasRole(Role.OPERATOR.name()) && !now.stopping()) {
            doFor(run);
            if (now.readable()) {
                doable.add(plain("Read its pairs", () -> readPairs(run), run));
            }
        }
    }

    private void readPairs(AgentRun run) {
        read.setText(PairsRead.words(source.desk().readPairs(run)));
    }

    /** What its finished rollouts took, without what it waited for; nothing while it is at work. */
    private String took(AgentRun run) {
        if (run.status() == RunStatus.RUNNING) {
            return "";
        }
        var sum = source.stores().rollouts(run.id()).stream()
                .filter(judged -> judged.rollout().status() == RolloutStatus.FINISHED)
                .map(RolloutRow::duration)
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
        return sum.isZero() ? "" : " · its rollouts took " + Numbers.span(sum);
    }

    private static String figures(RunLine line) {
        var counts = line.counts();
        var why = RunStates.why(line);
        return "%s of %d · right by the oracle %d · the search learns from the %s · %s · %s%s"
                .formatted(
                        Numbers.count(counts.finished(), "rollout"),
                        counts.asked(),
                        counts.oracleSuccesses(),
                        judge(counts.backsUp()),
                        Numbers.count(counts.nodes(), "node"),
                        PairsRead.count(line),
                        why.isBlank()
                                ? ""
                                : " · %s: %s".formatted(line.status() == RunStatus.PAUSED ? "paused" : "ended", why));
    }

    /** Returns what a judge is called. */
    static String judge(JudgeKind judge) {
        return judge == JudgeKind.OWN ? "own judge" : "oracle";
    }

    private void doFor(AgentRun run) {
        switch (run.status()) {
            case RUNNING, QUEUED -> {
                var pause = primary("Pause", () -> source.desk().pause(run), run);
                pause.setTooltipText(
                        "Stops at the next step; the rollout under way is dropped, and taken again by Resume");
                doable.add(pause);
                doable.add(plain("Cancel", () -> source.desk().cancel(run), run));
            }
            case PAUSED -> {
                doable.add(primary("Resume", () -> source.desk().resume(run), run));
                doable.add(plain("Cancel", () -> source.desk().cancel(run), run));
            }
            case CANCELLED, FAILED ->
                doable.add(primary("Resume", () -> source.desk().resume(run), run));
            case DONE -> {}
        }
    }

    private Button primary(String label, Runnable deed, AgentRun run) {
        var button = plain(label, deed, run);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button plain(String label, Runnable deed, AgentRun run) {
        return new Button(label, _ -> {
            problem.removeAll();
            read.setText("");
            try {
                deed.run();
            } catch (RequestRefusedException | RunBusyException | ExtractionException e) {
                problem.add(Failure.of(e));
            }
            refresh(source.runs().find(run.id()).orElseThrow());
        });
    }
}
