package dev.espalier.webagent;

import java.time.Duration;
import java.util.Optional;

/** How long rollouts took so far. */
public interface RolloutTimes {

    /**
     * What a rollout took on average.
     *
     * @param rollouts finished ones that the averages are over, 1 or more
     * @param steps actions of one
     * @param took from its start to its verdict
     */
    record RolloutTime(int rollouts, double steps, Duration took) {}

    /** Returns what finished rollouts on tasks of a site took; empty when there are none. */
    Optional<RolloutTime> on(String site);

    /** Returns what finished rollouts took, whatever the site; empty when there are none. */
    Optional<RolloutTime> anywhere();
}
