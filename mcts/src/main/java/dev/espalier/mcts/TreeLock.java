package dev.espalier.mcts;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The lock under which threads change a tree and wait for changes by others. It knows how many threads a search has, and
 * notices when all of them wait: then none could ever go on.
 */
final class TreeLock {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Guarded by the lock, as are the fields below it. */
    private long changes;

    private int workers;
    private int waiting;

    /** Tells that so many more threads work on the tree, 1 or more. */
    void employ(int threads) {
        change(() -> workers += threads);
    }

    /** Tells that a thread works on the tree no longer. */
    void dismiss() {
        change(() -> workers--);
    }

    /** Looks while no other thread changes anything. */
    <T> T locked(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    /** Changes something in steps that other threads see all or none of, and wakes those that wait for a change. */
    void change(Runnable steps) {
        lock.lock();
        try {
            steps.run();
            changes++;
            waiting = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives up the lock, which the caller holds, until other threads have changed the tree so that a condition holds.
     *
     * @throws IllegalStateException when every thread that works on the tree waits
     */
    void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (waiting + 1 == workers) {
                throw new IllegalStateException("all %d threads of a search wait for each other".formatted(workers));
            }
            waiting++;
            long seen = changes;
            while (seen == changes) {
                changed.awaitUninterruptibly();
            }
        }
    }
}
