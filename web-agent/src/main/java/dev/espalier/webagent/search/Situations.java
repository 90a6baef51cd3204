package dev.espalier.webagent.search;

import dev.espalier.mcts.Place;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Situation.PastStep;
import dev.espalier.webagent.WebTask;
import java.util.ArrayList;

/** Tells what an agent knows at a place of a tree. */
public final class Situations {

    private Situations() {}

    public static Situation at(WebTask task, Place<PageState, Proposal> place) {
        var history = new ArrayList<PastStep>();
        var steps = place.steps();
        for (int i = 0; i < steps.size(); i++) {
            var after = i + 1 < steps.size() ? steps.get(i + 1).from() : place.node();
            var result = after.state().result();
            if (result == null) {
                throw new IllegalStateException("node %s has a parent but no result".formatted(after.id()));
            }
            var step = steps.get(i);
            history.add(new PastStep(step.from().state().seen(), step.edge().action(), result));
        }
        return new Situation(task.instruction(), history, place.node().state().seen());
    }
}
