package dev.espalier.webagent.search;

import dev.espalier.mcts.Outcome;
import dev.espalier.mcts.Problem.Pick;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Critic;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.Judge;
import dev.espalier.webagent.PageLevel;
import dev.espalier.webagent.Policy;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Proposal.Likelihood;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.RolloutEnd;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.webagent.WebAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A policy, a critic and a judge for the {@link ToySite}: they draft at first and then send or draft again. */
final class ToyMinds {

    private static final PolicyVersion VERSION = Samples.policy("toy");

    private ToyMinds() {}

    static Agent agent() {
        return new Agent(new ToyPolicy(), new ToyCritic(), new Sceptic());
    }

    private record ToyPolicy() implements Policy {

        private static final Proposal.Cut CUT = new Proposal.Cut(PageLevel.PAGE, 4, 3, 210, 17);

        @Override
        public PolicyVersion version() {
            return VERSION;
        }

        @Override
        public List<Proposal> propose(Situation situation, int count, RandomGenerator random) {
            var text = situation.now().page().title();
            boolean drafted = !text.endsWith("/0");
            int first = drafted ? ToyBrowser.SEND : 1;
            return IntStream.range(0, Math.min(count, ToyBrowser.SEND))
                    .map(i -> (first - 1 + i) % ToyBrowser.SEND + 1)
                    .filter(i -> drafted || i != ToyBrowser.SEND)
                    .mapToObj(i -> proposal(situation, i))
                    .toList();
        }

        @Override
        public Optional<Proposal> sample(Situation situation, RandomGenerator random) {
            var all = propose(situation, ToyBrowser.SEND, random);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
        }

        private Proposal proposal(Situation situation, int element) {
            var command = new WebAction.Click(new Ref(String.valueOf(element)));
            var target =
                    situation.now().page().element(command.ref()).orElseThrow().fingerprint();
            return new Proposal(
                    command,
                    ActionText.format(command),
                    new Likelihood(Math.log(1.0 / ToyBrowser.SEND), ToyBrowser.SEND, 0),
                    target,
                    Digest.of(prompt(situation).getBytes(StandardCharsets.UTF_8)),
                    element == 1 ? null : CUT);
        }

        @Override
        public String prompt(Situation situation) {
            return situation.now().page().title();
        }

        @Override
        public String observation(Situation situation) {
            return prompt(situation);
        }
    }

    private record ToyCritic() implements Critic {

        @Override
        public String version() {
            return "toy-critic";
        }

        @Override
        public Optional<Pick> pick(Situation situation, List<Proposal> presented) {
            return IntStream.range(0, presented.size())
                    .boxed()
                    .min((a, b) ->
                            presented.get(a).text().compareTo(presented.get(b).text()))
                    .map(index -> new Pick(index, "first by its text"));
        }
    }

    private record Sceptic() implements Judge {

        @Override
        public String version() {
            return "sceptic";
        }

        @Override
        public Verdict judge(RolloutEnd end) {
            return new Verdict(JudgeKind.OWN, Outcome.FAILURE, OptionalDouble.of(0), List.of());
        }
    }
}
