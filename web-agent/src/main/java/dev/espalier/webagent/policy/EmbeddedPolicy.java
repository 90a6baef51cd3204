package dev.espalier.webagent.policy;

import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.ElementFingerprint;
import dev.espalier.webagent.Policy;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Proposal.Likelihood;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.policy.Decider.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The policy that needs no model: {@code pi(a|h) = softmax(w · phi(h, a))} over the actions possible on the page. Its
 * probabilities are exact. Proposals are drawn without replacement at the version's temperature with the likeliest
 * always first; the log-probability of each is the one at temperature 1 over all candidates. May be shared between
 * threads.
 */
public final class EmbeddedPolicy implements Policy {

    private static final String NAME = "embedded";

    private final PolicyVersion version;
    private final EmbeddedParameters parameters;
    private final Decider decider;

    private EmbeddedPolicy(PolicyVersion version, EmbeddedParameters parameters) {
        this.version = version;
        this.parameters = parameters;
        this.decider = new Decider(parameters);
    }

    /** Makes the policy with the weights that were set by hand, as a new version. */
    public static EmbeddedPolicy handSet() {
        var parameters = EmbeddedParameters.handSet();
        var version = new PolicyVersion(PolicyVersionId.next(), NAME, parameters.hash(), parameters.json());
        return new EmbeddedPolicy(version, parameters);
    }

    /**
     * Makes the policy again from a version that was kept.
     *
     * @throws IllegalArgumentException when its parameters cannot be read, or do not have the version's hash
     */
    public static EmbeddedPolicy of(PolicyVersion version) {
        var parameters = EmbeddedParameters.read(version.parameters());
        if (!parameters.hash().equals(version.hash())) {
            throw new IllegalArgumentException("policy version %s has hash %s, but its parameters have %s"
                    .formatted(version.id(), version.hash(), parameters.hash()));
        }
        return new EmbeddedPolicy(version, parameters);
    }

    @Override
    public PolicyVersion version() {
        return version;
    }

    @Override
    public List<Proposal> propose(Situation situation, int count, RandomGenerator random) {
        Decision decision = decider.decide(situation);
        if (decision.candidates().isEmpty()) {
            return List.of();
        }
        var softmax = new Softmax(decider.scores(decision));
        Digest prompt = decision.prompt().digest();
        var proposals = new ArrayList<Proposal>();
        for (int index : softmax.draw(count, parameters.sampling().temperature(), random)) {
            proposals.add(proposal(decision, prompt, softmax, index));
        }
        return proposals;
    }

    @Override
    public Optional<Proposal> sample(Situation situation, RandomGenerator random) {
        Decision decision = decider.decide(situation);
        if (decision.candidates().isEmpty()) {
            return Optional.empty();
        }
        var softmax = new Softmax(decider.scores(decision));
        int index = softmax.sample(random);
        Digest prompt = decision.prompt().digest();
        return Optional.of(proposal(decision, prompt, softmax, index));
    }

    /** Returns the commands that the policy considers in a situation: a proposal is always one of them. */
    public List<WebAction> candidates(Situation situation) {
        return decider.decide(situation).candidates().stream()
                .map(Candidate::action)
                .toList();
    }

    private static Proposal proposal(Decision decision, Digest prompt, Softmax softmax, int index) {
        Candidate candidate = decision.candidates().get(index);
        var likelihood = new Likelihood(softmax.logProbability(index), softmax.size(), softmax.logNormaliser());
        Thing thing = candidate.thing();
        ElementFingerprint target = thing == null ? null : thing.element().fingerprint();
        String text = ActionText.format(candidate.action());
        return new Proposal(candidate.action(), text, likelihood, target, prompt, decision.cut());
    }

    @Override
    public String prompt(Situation situation) {
        return decider.decide(situation).prompt().text();
    }

    @Override
    public String observation(Situation situation) {
        return decider.decide(situation).prompt().page();
    }
}
