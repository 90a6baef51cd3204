package dev.espalier.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.Holding;
import dev.espalier.people.Role;
import dev.espalier.webagent.AgentRun.Ending;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunLine.RunCounts;
import dev.espalier.webagent.RunLine.RunPolicy;
import dev.espalier.webagent.RunLine.RunTask;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepTest {

    @Test
    void whatIsUnderWayIsTheNextStepOfWhoHasNothingElseToDo() {
        assertThat(NextStep.of(figures(2, List.of(running(3))), Role.OPERATOR::equals))
                .containsExactly(new NextStep(
                        "Watch run 3",
                        "Policy sampler works on task 16, rollout 5 of 6; all that is under way stands in Running now. 2 runs in the queue.",
                        "runs/3"));
    }

    @Test
    void aQueueIsTheNextStepWhileNothingRuns() {
        assertThat(NextStep.of(figures(1, List.of()), Role.VIEWER::equals))
                .containsExactly(
                        new NextStep("See the queue", "Nothing runs yet. 1 run in the queue.", "runs?status=queued"));
    }

    @Test
    void nothingWaitsWhereNothingIsUnderWay() {
        assertThat(NextStep.of(figures(0, List.of()), Role.VIEWER::equals)).isEmpty();
    }

    @Test
    void whatAQuickstartMakesIsNobodysNextStep() {
        assertThat(steps(null)).containsExactly("Search a task");
        assertThat(steps("making tasks")).isEmpty();
    }

    private static List<String> steps(@Nullable String quickstart) {
        var none = figures(0, List.of());
        var figures = new Figures(none.held(), List.of(), List.of(), quickstart, null, 0);
        return NextStep.of(figures, Role.OPERATOR::equals).stream()
                .map(NextStep::what)
                .toList();
    }

    private static Figures figures(long queued, List<RunLine> running) {
        var held = new Holding(
                600,
                new Holding.Runs(running.size() + queued, 0, queued),
                new Holding.Pairs(0, 0, 0),
                new Holding.Versions(0, 0, null));
        return new Figures(held, running, List.of(), null, null, 0);
    }

    private static RunLine running(int number) {
        return new RunLine(
                RunId.next(),
                number,
                new RunTask(16, "Book it.", "toy", Split.TRAIN),
                new RunPolicy(PolicyVersionId.next(), "sampler"),
                new RunCounts(6, 4, JudgeKind.ORACLE, 0, 0, 12, 0, false),
                RunStatus.RUNNING,
                Instant.EPOCH,
                Ending.NONE);
    }
}
