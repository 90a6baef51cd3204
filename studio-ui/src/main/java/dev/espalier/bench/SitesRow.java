package dev.espalier.bench;

import java.time.Duration;

/**
 * What was counted on one site.
 *
 * @param tasks that were looked at
 * @param right of them, those that count
 * @param took wall time
 */
public record SitesRow(Measure measure, int tasks, int right, Duration took) {

    public SitesRow {
        if (tasks < 1 || right < 0 || right > tasks) {
            throw new IllegalArgumentException("%s: %d of %d tasks were right, of which there must be 1 or more"
                    .formatted(measure.name(), right, tasks));
        }
    }

    /**
     * What is counted.
     *
     * @param site where
     * @param policy who acts
     * @param name in snake case
     */
    public record Measure(String site, String policy, String name, Bound bound) {}

    public double rightShare() {
        return (double) right / tasks;
    }

    public boolean inBounds() {
        return measure.bound().admits(right, tasks);
    }
}
