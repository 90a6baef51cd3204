package dev.espalier.quickstart;

import dev.espalier.practice.SearchPlan;

/**
 * How much a quickstart does.
 *
 * @param heldOutTasks of each site to measure on, 1 or more
 * @param rollouts of a search on a held-out task, 1 or more; a train tree gets twice as many
 * @param trees on train tasks at most, 1 or more
 * @param seed of tasks, searches and the dataset's split
 * @param workers trees at once, each with a browser of its own
 * @param pick what the own judge answers with
 */
public record QuickstartOptions(int heldOutTasks, int rollouts, int trees, long seed, int workers, Pick pick) {

    private static final long SEEDS_APART = 100_000;
    private static final int MOST = 1000;

    public QuickstartOptions {
        require("tasks", heldOutTasks);
        require("rollouts", rollouts);
        require("trees", trees);
        require("workers", workers);
    }

    private static void require(String option, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("--%s must be from 1 to %d, but was %d".formatted(option, MOST, value));
        }
    }

    SearchPlan heldOutPlan(int task) {
        return new SearchPlan(rollouts, seed * SEEDS_APART + task);
    }

    int trainRollouts() {
        return 2 * rollouts;
    }

    SearchPlan trainPlan(int task) {
        return new SearchPlan(trainRollouts(), seed * SEEDS_APART + task);
    }
}
