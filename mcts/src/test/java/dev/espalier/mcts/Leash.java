package dev.espalier.mcts;

import dev.espalier.mcts.SearchSettings.Budget;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Counts what a search does and how often it asks whether to stop, and throws when that is much more than its budget can
 * need: it would go on for ever.
 */
final class Leash implements Runnable {

    private static final int STEPS_A_DEED = 40;
    private static final int QUESTIONS_A_STEP = 20;
    private static final int MOST_ROLLOUTS = 20_000;

    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong questions = new AtomicLong();
    private final Runnable step;
    private final long longest;

    Leash(Budget budget, Runnable step) {
        this.step = step;
        this.longest =
                1_000 + (long) STEPS_A_DEED * Math.min(budget.rollouts(), MOST_ROLLOUTS) * (budget.maxDepth() + 2);
    }

    @Override
    public void run() {
        if (steps.incrementAndGet() > longest) {
            throw new AssertionError("still searching after %d steps".formatted(longest));
        }
        step.run();
    }

    /** Returns the same condition, counted. */
    BooleanSupplier counted(BooleanSupplier condition) {
        return () -> {
            if (questions.incrementAndGet() > QUESTIONS_A_STEP * longest) {
                throw new AssertionError(
                        "asked more than %d times whether to stop".formatted(QUESTIONS_A_STEP * longest));
            }
            return condition.getAsBoolean();
        };
    }
}
