package dev.espalier.webagent.policy;

import dev.espalier.mcts.Problem.Pick;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Critic;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.policy.Decider.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prefers what the weights set by hand prefer, whatever the policy has learnt since. It shares features and blind spots
 * with the policy. May be shared between threads.
 */
public final class EmbeddedCritic implements Critic {

    private final String version;
    private final Decider decider;

    public EmbeddedCritic() {
        var parameters = EmbeddedParameters.handSet();
        version = "embedded-critic:" + parameters.hash();
        decider = new Decider(parameters);
    }

    @Override
    public String version() {
        return version;
    }

    /** Returns the best, the earlier of equals; empty when none of them is a candidate of the embedded policy. */
    @Override
    public Optional<Pick> pick(Situation situation, List<Proposal> presented) {
        Decision decision = decider.decide(situation);
        double[] scores = decider.scores(decision);
        var byText = new HashMap<String, Double>();
        for (int i = 0; i < scores.length; i++) {
            byText.put(ActionText.format(decision.candidates().get(i).action()), scores[i]);
        }
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < presented.size(); i++) {
            double score =
                    byText.getOrDefault(ActionText.format(presented.get(i).command()), Double.NEGATIVE_INFINITY);
            if (score > most) {
                best = i;
                most = score;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new Pick(best, String.format(Locale.ROOT, "score %.2f", most)));
    }
}
