package dev.espalier.webagent;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Proposes actions. May be shared between threads. */
public interface Policy {

    PolicyVersion version();

    /**
     * Returns up to {@code count} distinct proposals without replacement, the likeliest always among them and first;
     * empty when there is nothing to do on the page.
     */
    List<Proposal> propose(Situation situation, int count, RandomGenerator random);

    /** Draws one proposal at temperature 1; empty when there is nothing to do on the page. */
    Optional<Proposal> sample(Situation situation, RandomGenerator random);

    /** Returns the exact prompt that {@link #propose} answers. */
    String prompt(Situation situation);

    /** Returns the page as it stands in that prompt. */
    String observation(Situation situation);
}
