package dev.espalier.ui.review;

import dev.espalier.datasets.ReviewQueue;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Split;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs are judged, as an address says it; null means any.
 *
 * @param queue name of a {@link HiddenQueue}
 * @param run number of the run
 */
record QueueFilter(
        @Nullable String queue,
        @Nullable Set<String> site,
        @Nullable Set<Split> split,
        @Nullable Integer run) {

    ReviewQueue queue(String person) {
        Set<Evidence> evidence = queue == null ? Set.of() : HiddenQueue.evidence(queue);
        return new ReviewQueue(person, new ReviewQueue.Filter(evidence, orAny(site), orAny(split), run));
    }

    private static <T> Set<T> orAny(@Nullable Set<T> chosen) {
        return chosen == null ? Set.of() : chosen;
    }
}
