package dev.espalier.ui.review;

import dev.espalier.datasets.ReviewQueue;
import dev.espalier.webagent.Split;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs are judged, as an address says it; null means any.
 *
 * @param queue name of a {@link HiddenQueue}
 * @param run number of the run
 * @param task number of the task
 * @param q a part of either action
 */
record QueueFilter(
        @Nullable String queue,
        @Nullable Set<String> site,
        @Nullable Set<Split> split,
        @Nullable Integer run,
        @Nullable Integer task,
        @Nullable String q) {

    ReviewQueue queue(String person) {
        var hidden = queue == null ? HiddenQueue.ANY : HiddenQueue.named(queue);
        return new ReviewQueue(
                person,
                new ReviewQueue.Filter(
                        hidden.evidence(), orAny(site), orAny(split), run, task, hidden.leastMargin(), q));
    }

    private static <T> Set<T> orAny(@Nullable Set<T> chosen) {
        return chosen == null ? Set.of() : chosen;
    }
}
