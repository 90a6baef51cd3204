package dev.espalier.bench;

import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Visit;
import dev.espalier.webagent.policy.EmbeddedPolicy;
import java.util.random.RandomGenerator;

/** Does anything that the embedded policy would consider, all of it equally likely. */
final class RandomPlayer implements Player {

    private final EmbeddedPolicy policy;
    private final RandomGenerator random;

    RandomPlayer(EmbeddedPolicy policy, RandomGenerator random) {
        this.policy = policy;
        this.random = random;
    }

    @Override
    public Choice next(Situation situation, Visit visit) {
        var candidates = policy.candidates(situation);
        return candidates.isEmpty()
                ? new Choice.Stop("")
                : new Choice.Act(Scripted.proposal(situation, candidates.get(random.nextInt(candidates.size()))));
    }
}
