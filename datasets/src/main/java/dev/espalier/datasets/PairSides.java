package dev.espalier.datasets;

import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairReading.Worth;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.Preference;
import dev.espalier.mcts.Preference.Side;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.search.Situations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts prompt and completions to the preferences of one tree. Each prompt is rendered again from the stored page and must
 * have the digest that the policy noted with its proposals: another prompt would be another training example.
 */
final class PairSides {

    private final ExploredRun explored;
    private final PromptRenderer prompts;
    private final Map<NodeId, PromptContext> contexts = new HashMap<>();

    PairSides(ExploredRun explored, PromptRenderer prompts) {
        this.explored = explored;
        this.prompts = prompts;
    }

    PairDraft draft(Preference preference) {
        var run = explored.run();
        var origin = new PairOrigin.Edges(
                run.id(),
                run.task(),
                run.policy(),
                preference.node(),
                preference.winner().edge(),
                preference.loser().edge());
        var context = contexts.computeIfAbsent(preference.node(), this::context);
        return new PairDraft(
                origin,
                context,
                completion(context, origin.first()),
                completion(context, origin.second()),
                reading(preference, origin),
                explored.task().split());
    }

    private static Preferred reading(Preference preference, PairOrigin.Edges origin) {
        boolean lowWins = preference.winner().edge().equals(origin.first());
        Side low = lowWins ? preference.winner() : preference.loser();
        Side high = lowWins ? preference.loser() : preference.winner();
        return new Preferred(
                lowWins ? PairSide.LOW : PairSide.HIGH,
                worth(low),
                worth(high),
                preference.margin(),
                preference.evidence());
    }

    private static Worth worth(Side side) {
        return new Worth(side.tally(), side.outcomeMean(), side.criticValue(), side.mixed());
    }

    private PromptContext context(NodeId node) {
        var place = explored.tree().place(node);
        var situation = Situations.at(explored.task(), place);
        return new PromptContext(
                ContextId.next(),
                situation.instruction(),
                history(situation),
                situation.now().observation().id(),
                prompts.name(),
                prompts.render(situation));
    }

    private static List<String> history(Situation situation) {
        return situation.history().stream().map(step -> step.proposal().text()).toList();
    }

    private Completion completion(PromptContext context, EdgeId id) {
        var edge = explored.tree().edge(id);
        Proposal proposal = edge.action();
        if (!context.digest().equals(proposal.prompt())) {
            throw new ExtractionException(
                    explored,
                    edge.node(),
                    "the prompt rendered by %s has digest %s, but edge %s answered the prompt %s; the page or the renderer is not the one the policy had"
                            .formatted(prompts.name(), context.digest(), id, proposal.prompt()));
        }
        refuseUnseenTarget(context, edge);
        var likelihood = proposal.likelihood();
        return new Completion(
                CompletionId.of(id),
                context.id(),
                proposal.text(),
                ActionText.format(proposal.command()),
                id,
                likelihood == null ? null : likelihood.logProbability());
    }

    /** A prompt names every element as {@code [ref]}. */
    private void refuseUnseenTarget(PromptContext context, Edge<Proposal> edge) {
        Ref target = ActionText.target(edge.action().command());
        if (target != null && !context.prompt().contains("[" + target + "]")) {
            throw new ExtractionException(
                    explored,
                    edge.node(),
                    "edge %s answered \"%s\", but the prompt shows no element [%s]"
                            .formatted(edge.id(), edge.action().text(), target));
        }
    }
}
