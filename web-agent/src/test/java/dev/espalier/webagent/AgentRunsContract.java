package dev.espalier.webagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.webagent.AgentRun.Ending;
import dev.espalier.webagent.AgentRun.RunStatus;
import org.junit.jupiter.api.Test;

/** What every store of runs promises. */
public abstract class AgentRunsContract {

    /** Returns a store without runs. */
    protected abstract AgentRuns empty();

    /** Returns a task that the store knows. */
    protected abstract WebTask task();

    /** Returns a policy version that the store knows. */
    protected abstract PolicyVersion policy();

    @Test
    void beginsRunsWithNumbersOfTheirOwn() {
        var runs = empty();
        var id = RunId.next();
        var first = runs.begin(id, task(), policy(), Samples.settings(6, 30, 1), Samples.NOON);
        var second =
                runs.begin(RunId.next(), task(), policy(), Samples.settings(6, 30, 2), Samples.NOON.plusSeconds(1));
        assertThat(first.id()).isEqualTo(id);
        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(first.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(first.ending()).isEqualTo(Ending.NONE);
        assertThat(runs.all()).containsExactly(first, second);
        assertThat(runs.find(first.id())).contains(first);
        assertThat(runs.numbered(2)).contains(second);
        assertThat(runs.numbered(3)).isEmpty();
        assertThat(runs.find(RunId.next())).isEmpty();
    }

    @Test
    void endsARunAndOpensItAgain() {
        var runs = empty();
        var begun = runs.begin(RunId.next(), task(), policy(), Samples.settings(6, 30, 1), Samples.NOON);
        var ended = runs.end(begun, RunStatus.CANCELLED, "stopped by hand", Samples.NOON.plusSeconds(9));
        assertThat(ended.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(ended.ending()).isEqualTo(new Ending(Samples.NOON.plusSeconds(9), "stopped by hand"));
        assertThat(runs.find(begun.id())).contains(ended);
        assertThat(runs.reopen(ended)).isEqualTo(begun);
        assertThat(runs.find(begun.id())).contains(begun);
    }

    @Test
    void keepsAQueuedRunUntilItIsOpened() {
        var runs = empty();
        var queued = runs.queue(task(), policy(), Samples.settings(6, 30, 1), Samples.NOON);
        assertThat(queued.status()).isEqualTo(RunStatus.QUEUED);
        assertThat(runs.find(queued.id())).contains(queued);
        var running = runs.reopen(queued);
        assertThat(running.status()).isEqualTo(RunStatus.RUNNING);
        var paused = runs.end(running, RunStatus.PAUSED, "by hand", Samples.NOON.plusSeconds(9));
        assertThat(paused.status()).isEqualTo(RunStatus.PAUSED);
        assertThat(runs.requeue(paused)).isEqualTo(queued);
    }

    @Test
    void changesNoRunThatAnotherHasChangedMeanwhile() {
        var runs = empty();
        var begun = runs.begin(RunId.next(), task(), policy(), Samples.settings(6, 30, 1), Samples.NOON);
        var done = runs.end(begun, RunStatus.DONE, "BUDGET_SPENT", Samples.NOON.plusSeconds(9));

        assertThatThrownBy(() -> runs.end(begun, RunStatus.CANCELLED, "by hand", Samples.NOON.plusSeconds(10)))
                .isInstanceOf(RunBusyException.class)
                .hasMessage("run 1 is no longer running; look at it again");
        assertThatThrownBy(() -> runs.reopen(begun)).isInstanceOf(RunBusyException.class);
        assertThatThrownBy(() -> runs.requeue(begun)).isInstanceOf(RunBusyException.class);
        assertThat(runs.find(begun.id())).contains(done);
    }

    @Test
    void knowsWhichDoneRunsNobodyHasReadSinceTheirEnd() {
        var runs = empty();
        var run = runs.begin(RunId.next(), task(), policy(), Samples.settings(6, 30, 1), Samples.NOON);
        var ended = Samples.NOON.plusSeconds(9);
        runs.pairsRead(run.id(), ended);
        assertThat(runs.unread()).isEmpty();
        var done = runs.end(run, RunStatus.DONE, "BUDGET_SPENT", ended.plusSeconds(1));
        assertThat(runs.unread()).containsExactly(done);
        runs.pairsRead(run.id(), ended.plusSeconds(2));
        assertThat(runs.unread()).isEmpty();
        assertThat(runs.find(run.id())).contains(done);
    }

    @Test
    void keepsSettingsWhole() {
        var runs = empty();
        var settings = Samples.settings(12, 25, Long.MIN_VALUE);
        var begun = runs.begin(RunId.next(), task(), policy(), settings, Samples.NOON);
        assertThat(runs.find(begun.id()).orElseThrow().settings()).isEqualTo(settings);
    }
}
