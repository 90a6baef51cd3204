package dev.espalier.bench;

import dev.espalier.webagent.Policy;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Visit;
import java.util.random.RandomGenerator;

/** Does what a policy finds likeliest. */
final class GreedyPlayer implements Player {

    private final Policy policy;
    private final RandomGenerator random;

    GreedyPlayer(Policy policy, RandomGenerator random) {
        this.policy = policy;
        this.random = random;
    }

    @Override
    public Choice next(Situation situation, Visit visit) {
        return policy.propose(situation, 1, random).stream()
                .findFirst()
                .<Choice>map(Choice.Act::new)
                .orElseGet(() -> new Choice.Stop(""));
    }
}
