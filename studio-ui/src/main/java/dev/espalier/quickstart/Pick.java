package dev.espalier.quickstart;

import java.util.Comparator;
import java.util.List;

/** Which rollout of a whole search a policy's own judge answers with, from what it thinks of each alone. */
public enum Pick {
    /** The first that it accepted, else the first. */
    FIRST_ACCEPTED {
        @Override
        Attempt among(List<Attempt> attempts) {
            return attempts.stream().filter(Attempt::accepted).findFirst().orElse(attempts.getFirst());
        }
    },
    /** The one it scored highest, of equals the earlier; one without a score only when none has one, then the first. */
    BEST_SCORE {
        @Override
        Attempt among(List<Attempt> attempts) {
            return attempts.stream()
                    .filter(attempt -> attempt.score().isPresent())
                    .sorted(Comparator.comparingDouble(
                            attempt -> -attempt.score().getAsDouble()))
                    .findFirst()
                    .orElse(attempts.getFirst());
        }
    };

    /** @param attempts of one task in the order of their selection, at least one */
    abstract Attempt among(List<Attempt> attempts);
}
