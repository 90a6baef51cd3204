package dev.espalier.cli;

import dev.espalier.mcts.SearchEnd;
import dev.espalier.practice.Agents;
import dev.espalier.practice.Practice;
import dev.espalier.practice.SearchPlan;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.search.RunReport;
import dev.espalier.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has an agent work on a task, or go on with a run. */
@Command(name = "run", description = "Has an agent work on a task: greedily, or with a search.")
final class RunCommand implements Callable<Integer> {

    /** What a run that goes on has already. */
    private static final List<String> SETTINGS = List.of("--policy", "--search", "--seed");

    private final HomeAccess homes;
    private final Screen screen;
    private final BooleanSupplier interrupted;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Option(
            names = "--policy",
            paramLabel = "P",
            defaultValue = Agents.EMBEDDED,
            description = "Name or id of a policy version; default ${DEFAULT-VALUE}.")
    private String policy = Agents.EMBEDDED;

    @Option(
            names = "--search",
            paramLabel = "R",
            defaultValue = "1",
            description = "Rollouts of a tree search; 1, the default, is the greedy path alone.")
    private int rollouts;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of every draw; default ${DEFAULT-VALUE}.")
    private long seed;

    /** What to work on. */
    static final class Subject {

        @Option(names = "--task", paramLabel = "N", description = "Number of the task to work on.")
        private @Nullable Integer task;

        @Option(
                names = "--resume",
                paramLabel = "RUN",
                description = "Number of the run to go on with, under the settings that it was begun with.")
        private @Nullable Integer run;
    }

    RunCommand(HomeAccess homes, Screen screen, BooleanSupplier interrupted) {
        this.homes = homes;
        this.screen = screen;
        this.interrupted = interrupted;
    }

    @Override
    public Integer call() {
        if (rollouts < 1) {
            throw new RefusedException("--search must be 1 or more, but was " + rollouts);
        }
        Integer run = subject.run;
        if (run == null) {
            try (var home = homes.open()) {
                return tell(home, begin(home, Objects.requireNonNull(subject.task, "picocli wants one of the two")));
            }
        }
        refuseSettingsOfItsOwn(run);
        try (var home = homes.open()) {
            return tell(home, resume(home, run));
        }
    }

    private void refuseSettingsOfItsOwn(int run) {
        var given = SETTINGS.stream()
                .filter(spec.commandLine().getParseResult()::hasMatchedOption)
                .toList();
        if (!given.isEmpty()) {
            throw new RefusedException("run %d goes on with the settings that it was begun with; leave out %s"
                    .formatted(run, String.join(", ", given)));
        }
    }

    private RunReport begin(OpenHome home, int number) {
        WebTask task = home.use(WebTasks.class)
                .numbered(number)
                .orElseThrow(() -> new RefusedException(
                        "there is no task %d; espalier tasks list shows those there are".formatted(number)));
        var agent = home.use(Agents.class).named(policy);
        screen.line("task %d (%s, %s): %s"
                .formatted(task.number(), task.site(), Words.of(task.split()), task.instruction()));
        var practice = home.use(Practice.class);
        try (var browser = practice.browser(task.site())) {
            return practice.work(
                    task, agent, new SearchPlan(rollouts, seed), browser, new RunTold(home, screen, interrupted));
        }
    }

    private RunReport resume(OpenHome home, int number) {
        AgentRun run = home.use(AgentRuns.class)
                .numbered(number)
                .orElseThrow(() -> new RefusedException(
                        "there is no run %d; espalier runs list shows those there are".formatted(number)));
        if (run.status() == RunStatus.DONE) {
            screen.remark("run %d has ended already".formatted(number));
        }
        var task = home.use(WebTasks.class).find(run.task()).orElseThrow();
        var practice = home.use(Practice.class);
        try (var browser = practice.browser(task.site())) {
            return practice.resume(run, browser, new RunTold(home, screen, interrupted));
        }
    }

    private static boolean isSearchOfTrainTask(OpenHome home, AgentRun run) {
        return run.settings().search().budget().rollouts() > 1
                && home.use(WebTasks.class).find(run.task()).orElseThrow().split() == Split.TRAIN;
    }

    private int tell(OpenHome home, RunReport report) {
        int number = report.run().number();
        if (report.end() == SearchEnd.CANCELLED) {
            var how = interrupted.getAsBoolean() ? "interrupted" : "stopped in the studio";
            screen.problem("run %d was %s; espalier run --resume %d goes on with it".formatted(number, how, number));
            return ExitCode.INTERRUPTED.value();
        }
        screen.line("run %d ended: %s".formatted(number, Words.of(report.end())));
        if (isSearchOfTrainTask(home, report.run())) {
            screen.remark("its pairs: espalier pairs extract --runs " + number);
        }
        return ExitCode.DONE.value();
    }
}
