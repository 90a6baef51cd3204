package dev.espalier.webagent.search;

import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.RunBusyException;
import dev.espalier.webagent.RunId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The runs that threads of this program are at, whoever asked for them: no run is worked on twice at once, and each can be
 * asked to stop. While the end of a turn is written down, whoever asks about its run waits. May be shared between threads.
 */
public final class RunsAtWork {

    private final Map<RunId, Turn> turns = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /** Asks a run to stop at its next step; the first wish holds. Returns false when nobody is at it. */
    public boolean stop(RunId run, RunStatus as) {
        var turn = at(run);
        if (turn != null) {
            turn.wish.compareAndSet(null, as);
        }
        return turn != null;
    }

    /** Asks all runs to stop at their next step, to go on later, and so each that is taken from now on. */
    public void pauseAll() {
        closing = true;
        turns.keySet().forEach(run -> stop(run, RunStatus.PAUSED));
    }

    /** Returns true when somebody is at a run. */
    public boolean has(RunId run) {
        return at(run) != null;
    }

    /** Returns true while a run was asked to stop and has not. */
    public boolean isStopping(RunId run) {
        var turn = at(run);
        return turn != null && turn.wish.get() != null;
    }

    private @Nullable Turn at(RunId run) {
        var turn = turns.get(run);
        return turn == null || turn.isOver() ? null : turn;
    }

    /** @throws RunBusyException when somebody is at the run */
    Turn take(AgentRun run) {
        var turn = new Turn(run.id());
        if (has(run.id()) || turns.putIfAbsent(run.id(), turn) != null) {
            throw RunBusyException.atWork(run);
        }
        return pausedIfClosing(turn);
    }

    /** Takes a run that has no row yet; once it has one, whoever reads of it finds somebody at it. */
    Turn begin(RunId fresh) {
        var turn = new Turn(fresh);
        turns.put(fresh, turn);
        return pausedIfClosing(turn);
    }

    private Turn pausedIfClosing(Turn turn) {
        if (closing) {
            stop(turn.run, RunStatus.PAUSED);
        }
        return turn;
    }

    /** One thread's turn at a run, from when it takes the run until it closes this. */
    final class Turn implements AutoCloseable {

        private final RunId run;
        private final AtomicReference<@Nullable RunStatus> wish = new AtomicReference<>();
        private final ReentrantLock ending = new ReentrantLock();
        private boolean over;

        private Turn(RunId run) {
            this.run = run;
        }

        /** Returns what the run counts as when it stops now before its end: cancelled, unless something else was wished. */
        RunStatus stopsAs() {
            var wished = wish.get();
            return wished == null ? RunStatus.CANCELLED : wished;
        }

        /** Returns a question that is answered with yes once the watcher or anybody else wants the run to stop. */
        BooleanSupplier cancelledBy(RunWatcher watcher) {
            return () -> wish.get() != null || watcher.cancelled();
        }

        /** Writes down how the run ended and lets go of it, in one step for all others. */
        AgentRun end(Supplier<AgentRun> writing) {
            ending.lock();
            try {
                var ended = writing.get();
                over = true;
                close();
                return ended;
            } finally {
                ending.unlock();
            }
        }

        private boolean isOver() {
            ending.lock();
            try {
                return over;
            } finally {
                ending.unlock();
            }
        }

        @Override
        public void close() {
            turns.remove(run, this);
        }
    }
}
