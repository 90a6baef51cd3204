package dev.espalier.webagent.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.InMemoryAgentRuns;
import dev.espalier.webagent.InMemoryPolicyVersions;
import dev.espalier.webagent.RunBusyException;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunsAtWorkTest {

    private final RunsAtWork atWork = new RunsAtWork();
    private final AgentRun run = new InMemoryAgentRuns()
            .begin(
                    RunId.next(),
                    Samples.task("toy", Split.TRAIN, "answer 2"),
                    new InMemoryPolicyVersions().keep(ToyMinds.agent().policy().version()),
                    Samples.settings(1, 12, 1),
                    Samples.NOON);

    /** A page that has read the end offers to go on, and somebody is quick. */
    @Test
    void whoWantsARunWhileItsEndIsWrittenGetsIt() {
        var taken = new CompletableFuture<RunsAtWork.Turn>();
        var quick = Thread.ofPlatform().unstarted(() -> taken.complete(atWork.take(run)));

        atWork.take(run).end(() -> whileWaits(quick));

        taken.join().close();
        assertThat(atWork.has(run.id())).isFalse();
    }

    @Test
    void aWishThatComesWhileTheEndIsWrittenReachesNobody() throws InterruptedException {
        var reached = new AtomicReference<@Nullable Boolean>();
        var late = Thread.ofPlatform().unstarted(() -> reached.set(atWork.stop(run.id(), RunStatus.CANCELLED)));

        atWork.take(run).end(() -> whileWaits(late));

        late.join();
        assertThat(reached.get()).isFalse();
    }

    @Test
    void aRunWhoseEndCouldNotBeWrittenIsStillAtWork() {
        try (var turn = atWork.take(run)) {
            assertThatThrownBy(() -> turn.end(() -> {
                        throw new IllegalStateException("the database is down");
                    }))
                    .hasMessage("the database is down");
            assertThatThrownBy(() -> atWork.take(run)).isInstanceOf(RunBusyException.class);
        }
        assertThat(atWork.has(run.id())).isFalse();
    }

    /** Returns only once the other waits, so that it asked before the end was there. */
    private AgentRun whileWaits(Thread other) {
        other.start();
        while (other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return run;
    }
}
