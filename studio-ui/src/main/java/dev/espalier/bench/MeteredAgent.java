package dev.espalier.bench;

import dev.espalier.bench.StepMeter.Phase;
import dev.espalier.mcts.Problem.Pick;
import dev.espalier.webagent.Critic;
import dev.espalier.webagent.Policy;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.search.Agent;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Decides as another agent does, and books the time that it takes. */
final class MeteredAgent {

    private MeteredAgent() {}

    static Agent of(Agent agent, StepMeter meter) {
        return new Agent(
                new MeteredPolicy(agent.policy(), meter), new MeteredCritic(agent.critic(), meter), agent.ownJudge());
    }

    private record MeteredPolicy(Policy policy, StepMeter meter) implements Policy {

        @Override
        public PolicyVersion version() {
            return policy.version();
        }

        @Override
        public List<Proposal> propose(Situation situation, int count, RandomGenerator random) {
            return meter.timed(Phase.DECIDE, () -> policy.propose(situation, count, random));
        }

        @Override
        public Optional<Proposal> sample(Situation situation, RandomGenerator random) {
            return meter.timed(Phase.DECIDE, () -> policy.sample(situation, random));
        }

        @Override
        public String prompt(Situation situation) {
            return meter.timed(Phase.DECIDE, () -> policy.prompt(situation));
        }

        @Override
        public String observation(Situation situation) {
            return meter.timed(Phase.DECIDE, () -> policy.observation(situation));
        }
    }

    private record MeteredCritic(Critic critic, StepMeter meter) implements Critic {

        @Override
        public String version() {
            return critic.version();
        }

        @Override
        public Optional<Pick> pick(Situation situation, List<Proposal> presented) {
            return meter.timed(Phase.DECIDE, () -> critic.pick(situation, presented));
        }
    }
}
