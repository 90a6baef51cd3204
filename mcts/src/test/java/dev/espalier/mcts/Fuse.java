package dev.espalier.mcts;

import java.io.Serial;
import java.util.concurrent.atomic.AtomicInteger;

/** Burns down by one with each step, and then throws: once, or for ever as after a kill. */
final class Fuse implements Runnable {

    private final AtomicInteger burnt = new AtomicInteger();
    private final int length;
    private final boolean forGood;

    private Fuse(int length, boolean forGood) {
        this.length = length;
        this.forGood = forGood;
    }

    static Fuse endless() {
        return new Fuse(Integer.MAX_VALUE, false);
    }

    /** Throws at the given step only. */
    static Fuse failure(int atStep) {
        return new Fuse(atStep, false);
    }

    /** Throws at the given step and at all later ones. */
    static Fuse kill(int atStep) {
        return new Fuse(atStep, true);
    }

    /** What a blown fuse throws. */
    static final class Blown extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private Blown(int step) {
            super("at step " + step);
        }
    }

    int burnt() {
        return burnt.get();
    }

    @Override
    public void run() {
        int step = burnt.incrementAndGet();
        if (step == length || (forGood && step > length)) {
            throw new Blown(step);
        }
    }
}
