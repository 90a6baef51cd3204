package dev.espalier.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.webagent.TaskLine.PolicyTries;
import dev.espalier.webagent.TaskLine.Successes;
import java.util.List;
import java.util.function.Function;

/** What policies made of a task, in words: what one does alone and what a search finds are told apart everywhere. */
final class TryWords {

    static final String GREEDY =
            "Runs of one rollout, the policy's own path, that were right; the first rollout of a search is that path too, and is not counted here";

    static final String ANY_OF_N = "Searches of which any of N rollouts was right (upper bound)";

    private TryWords() {}

    /** Returns one of the two figures of each policy that has it. */
    static Component badges(List<PolicyTries> tried, Function<PolicyTries, Successes> figure) {
        var badges = new Div();
        badges.addClassName("es-needs");
        tried.stream()
                .filter(tries -> figure.apply(tries).judged() > 0)
                .forEach(tries -> badges.add(badge(tries.policy(), figure.apply(tries))));
        return badges.getComponentCount() > 0 ? badges : none();
    }

    private static Component badge(String policy, Successes successes) {
        var words = "%s %d of %d".formatted(policy, successes.right(), successes.judged());
        return successes.right() > 0 ? StateBadge.done(words) : StateBadge.warning(words);
    }

    private static Component none() {
        var none = new Span("none yet");
        none.addClassName("es-muted");
        return none;
    }
}
