package dev.espalier.datasets;

import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import java.time.InstantSource;
import java.util.UUID;

/** Stores, and people who judge the pairs in them. */
public abstract class JudgedPairs {

    static final String PROMPT = "Prix : 12,50 €\r\n\t[1] “a” [2] \uD83C\uDF7D \"b\" \\ \u0001\u2028 [3] c";
    static final InstantSource CLOCK = InstantSource.fixed(Samples.NOON);

    /** Returns a store without judgements. */
    protected abstract Judgements empty();

    /** Returns the pairs that the store judges. */
    protected abstract PreferencePairs pairs();

    /** Returns a new fork in a new run of a task of that split, which the stores can refer to. */
    protected abstract Fork fork(Split split);

    static ClientId client() {
        return new ClientId(UUID.randomUUID());
    }

    PreferencePair stored(Split split, Evidence evidence) {
        return stored(fork(split).pair(0, 1, PROMPT, evidence));
    }

    PreferencePair stored(PreferencePair pair) {
        pairs().store(Fork.adding(pair));
        return pairs().find(pair.id()).orElseThrow();
    }

    static Judging judging(Judgements judgements, int required) {
        return new Judging(judgements, new Judging.Settings(required, 7), CLOCK);
    }

    PairState state(PreferencePair pair) {
        return pairs().find(pair.id()).orElseThrow().state();
    }

    static ReviewQueue queue(String reviewer) {
        return new ReviewQueue(reviewer, ReviewQueue.Filter.ALL);
    }
}
