package dev.espalier.bench;

import dev.espalier.practice.SiteExpert;
import dev.espalier.practice.SiteExpert.Step;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Visit;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.policy.EmbeddedPolicy;
import java.util.ArrayList;
import java.util.List;

/** Plays a site's own solution, and notes where the embedded policy would not even have considered it. */
final class ExpertPlayer implements Player {

    private final SiteExpert expert;
    private final EmbeddedPolicy policy;
    private final List<String> missed = new ArrayList<>();

    ExpertPlayer(SiteExpert expert, EmbeddedPolicy policy) {
        this.expert = expert;
        this.policy = policy;
    }

    @Override
    public Choice next(Situation situation, Visit visit) {
        return switch (expert.next(situation.now().page(), visit.snapshot())) {
            case Step.Act(var action) -> {
                note(situation, action);
                yield new Choice.Act(Scripted.proposal(situation, action));
            }
            case Step.Done _ -> new Choice.Stop("");
            case Step.Stuck(var reason) -> new Choice.Stop(reason);
        };
    }

    private void note(Situation situation, WebAction action) {
        if (policy.candidates(situation).stream().noneMatch(candidate -> same(candidate, action))) {
            missed.add("%s on %s"
                    .formatted(
                            Scripted.describe(situation, action),
                            situation.now().page().url()));
        }
    }

    /** Whether Enter is pressed after typing is the policy's own affair. */
    private static boolean same(WebAction candidate, WebAction action) {
        return candidate instanceof WebAction.Type(var ref, var text, var _)
                ? action.equals(new WebAction.Type(ref, text, false))
                : action.equals(candidate);
    }

    /** Returns the expert's actions so far that were no candidates of the policy. */
    List<String> missed() {
        return List.copyOf(missed);
    }
}
