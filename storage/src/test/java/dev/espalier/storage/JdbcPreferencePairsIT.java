package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.ExploredRun;
import dev.espalier.datasets.Extraction;
import dev.espalier.datasets.Fork;
import dev.espalier.datasets.PairExtraction;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.datasets.PreferencePairsContract;
import dev.espalier.datasets.PromptRenderer;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.PairRule;
import dev.espalier.mcts.Tally;
import dev.espalier.mcts.Tree;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Split;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPreferencePairsIT extends PreferencePairsContract {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Override
    protected PreferencePairs empty() {
        return new JdbcPreferencePairs(database.database());
    }

    @Override
    protected Fork fork(Split split) {
        return new StoredForks(database.database()).next(split);
    }

    @RepeatedTest(3)
    void twoWhoReadOneRunAtOnceStoreItsPairsOnce() throws InterruptedException, ExecutionException {
        var fork = fork(Split.TRAIN);
        var run = explored(fork);
        var together = new CyclicBarrier(2);
        InstantSource clock = () -> met(together);
        Callable<Extraction> reading =
                () -> new PairExtraction(empty(), clock).read(run, prompts(fork), PairRule.DEFAULT);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.of(reading, reading));

            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsExactlyInAnyOrder(
                            new Extraction(fork.run(), 1, 0, 0, 0, Map.of(Evidence.BOTH, 1)),
                            new Extraction(fork.run(), 0, 0, 0, 1, Map.of(Evidence.BOTH, 1)));
        }
        assertThat(empty().of(fork.run())).hasSize(1);
    }

    /** The time is asked for just before the run's pairs are. */
    private static Instant met(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException("the other one did not come", e);
        }
        return Samples.NOON;
    }

    /** The stored run as it is once its first two actions were tried, the one with success. */
    private static ExploredRun explored(Fork fork) {
        var rows = database.database();
        var run = new JdbcAgentRuns(rows).find(fork.run()).orElseThrow();
        var task = new JdbcWebTasks(rows).find(fork.task()).orElseThrow();
        var tree = new JdbcSearchTrees(rows, StoredForks::read, InstantSource.fixed(Samples.NOON))
                .find(fork.run())
                .orElseThrow();
        var tallies = List.of(new Tally(1, 1), new Tally(1, 0), Tally.NONE);
        var edges = tree.edges(fork.node()).stream()
                .map(edge -> new Edge<>(
                        edge.id(),
                        edge.node(),
                        edge.ordinal(),
                        edge.action(),
                        edge.critique(),
                        tallies.get(edge.ordinal()),
                        null))
                .toList();
        return new ExploredRun(run, task, Tree.of(tree.nodes(), edges, List.of()));
    }

    private static PromptRenderer prompts(Fork fork) {
        return new PromptRenderer() {
            @Override
            public PolicyVersionId policy() {
                return fork.policy();
            }

            @Override
            public String name() {
                return "lines-1";
            }

            @Override
            public String render(Situation situation) {
                return StoredForks.PROMPT;
            }
        };
    }
}
