package dev.espalier.webagent.policy;

import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Situation;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/** What the weights set by hand prefer. */
final class Ranking {

    static final String GOAL =
            "Book two seats on the Amber Lake boat for November 28, 2026 at 7:30 pm. Name Ann Perez, email ann@mail.example.";

    private static final EmbeddedPolicy POLICY = EmbeddedPolicy.handSet();

    private Ranking() {}

    /** Returns all candidates, the likeliest first. */
    static List<String> ranked(Situation situation) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        return POLICY.propose(situation, 200, random).stream()
                .sorted(Comparator.comparingDouble(p -> -p.likelihood().logProbability()))
                .map(Proposal::text)
                .toList();
    }

    static String best(Situation situation) {
        return ranked(situation).getFirst();
    }
}
