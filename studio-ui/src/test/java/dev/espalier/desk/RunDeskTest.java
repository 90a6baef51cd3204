package dev.espalier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.Extraction;
import dev.espalier.mcts.Evidence;
import dev.espalier.practice.SearchPlan;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.InMemoryAgentRuns;
import dev.espalier.webagent.InMemoryWebTasks;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.search.AgentRunner;
import dev.espalier.webagent.search.RunsAtWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunDeskTest {

    private static final int SECONDS = 20;

    private final BlockingQueue<RunId> moved = new LinkedBlockingQueue<>();
    private final OutageRuns runs = new OutageRuns();
    private final InMemoryWebTasks tasks = new InMemoryWebTasks();
    private final List<WebTask> two = tasks.add(
            List.of(Samples.task("toy", Split.TRAIN, "buy"), Samples.task("toy", Split.HELD_OUT, "buy another")));
    private final ScriptedWork work = new ScriptedWork();
    private final RunDesk desk = new RunDesk(
            new RunDesk.Stores(tasks, new AgentRunner.Runs(runs, new RunsAtWork()), InstantSource.fixed(Samples.NOON)),
            work,
            moved::add,
            new RunDesk.Pace(1, Duration.ofMillis(5)));

    /** Runs of a database that is away as often as a test wants. */
    private final class OutageRuns extends InMemoryAgentRuns {

        private final AtomicInteger unseen = new AtomicInteger();
        private final AtomicInteger unwritten = new AtomicInteger();

        @Override
        public synchronized Optional<AgentRun> find(RunId id) {
            refuse(unseen);
            return super.find(id);
        }

        @Override
        public synchronized AgentRun end(AgentRun seen, RunStatus status, String note, Instant at) {
            refuse(unwritten);
            var ended = super.end(seen, status, note, at);
            moved.add(ended.id());
            return ended;
        }

        private static void refuse(AtomicInteger times) {
            if (times.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the database is down");
            }
        }
    }

    /** Searches that end at once. */
    private final class ScriptedWork implements RunWork {

        private volatile boolean searchFails;
        private volatile boolean readingFails;

        @Override
        public List<AgentRun> queue(List<WebTask> asked, Launch launch) {
            return asked.stream().map(RunDeskTest.this::queued).toList();
        }

        @Override
        public void refuseOthers(AgentRun run) {
            // all are the same
        }

        @Override
        public AgentRun resume(AgentRun run, WebTask task) {
            var running = runs.reopen(run);
            if (searchFails) {
                throw new IllegalStateException("the browser was lost");
            }
            return runs.end(running, RunStatus.DONE, "BUDGET_SPENT", Samples.NOON);
        }

        @Override
        public Optional<Extraction> readPairs(AgentRun run) {
            if (readingFails) {
                throw new IllegalStateException("the pairs are away");
            }
            runs.pairsRead(run.id(), Samples.NOON);
            return Optional.of(new Extraction(run.id(), 3, 0, 0, 0, Map.of(Evidence.OUTCOME, 3)));
        }
    }

    private AgentRun queued(WebTask task) {
        return runs.queue(task, Samples.policy("p"), Samples.settings(4, 9, 1), Samples.NOON);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void goesOnWithTheQueueThatAnotherStudioLeftAndPausesWhatItWasAt() throws InterruptedException {
        var atWork = runs.reopen(queued(train()));
        var waits = queued(train());

        desk.takeUp();

        awaitThat(waits, RunStatus.DONE);
        assertThat(now(atWork).status()).isEqualTo(RunStatus.PAUSED);
        assertThat(now(atWork).ending().note()).isEqualTo("the program ended while it ran");
    }

    @Test
    void readsThePairsOfADoneSearchThatAnotherStudioDidNotRead() throws InterruptedException {
        var left = runs.end(runs.reopen(queued(train())), RunStatus.DONE, "BUDGET_SPENT", Samples.NOON);
        var measured = runs.end(runs.reopen(queued(two.getLast())), RunStatus.DONE, "BUDGET_SPENT", Samples.NOON);
        assertThat(runs.unread()).containsExactly(left).doesNotContain(measured);

        desk.takeUp();

        while (!runs.unread().isEmpty()) {
            awaitMove();
        }
    }

    @Test
    void aQueuedRunThatCannotBeLookedUpHasItsTurnWhenTheDatabaseIsBack() throws InterruptedException {
        runs.unseen.set(3);

        var run =
                desk.launch(new Launch(List.of(1), "any", SearchPlan.greedy(1))).getFirst();

        awaitThat(run, RunStatus.DONE);
    }

    @Test
    void aRunWhoseFailureCannotBeWrittenFailsWhenTheDatabaseIsBack() throws InterruptedException {
        work.searchFails = true;
        runs.unwritten.set(3);

        var run =
                desk.launch(new Launch(List.of(1), "any", SearchPlan.greedy(1))).getFirst();

        awaitThat(run, RunStatus.FAILED);
        assertThat(now(run).ending().note()).isEqualTo("the browser was lost");
    }

    @Test
    void saysWhyPairsCouldNotBeReadUntilSomebodyReadsThem() throws InterruptedException {
        work.readingFails = true;
        var run =
                desk.launch(new Launch(List.of(1), "any", SearchPlan.greedy(1))).getFirst();
        awaitThat(run, RunStatus.DONE);
        while (desk.whyUnread(run).isEmpty()) {
            awaitMove();
        }
        assertThat(desk.whyUnread(run)).contains("the pairs are away");

        work.readingFails = false;

        assertThat(desk.readPairs(now(run)).orElseThrow().added()).isEqualTo(3);
        assertThat(desk.whyUnread(run)).isEmpty();
    }

    private WebTask train() {
        return two.getFirst();
    }

    private AgentRun now(AgentRun run) {
        return runs.numbered(run.number()).orElseThrow();
    }

    private void awaitThat(AgentRun run, RunStatus status) throws InterruptedException {
        while (now(run).status() != status) {
            awaitMove();
        }
    }

    private void awaitMove() throws InterruptedException {
        assertThat(moved.poll(SECONDS, TimeUnit.SECONDS)).as("moves in time").isNotNull();
    }
}
