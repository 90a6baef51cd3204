package dev.espalier.datasets;

import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.Tally;
import dev.espalier.webagent.ObservationId;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskId;
import java.util.List;
import java.util.Map;

/**
 * A node of a run with explored siblings, for tests: what pairs are made from.
 *
 * @param edges three siblings
 */
public record Fork(
        RunId run,
        TaskId task,
        PolicyVersionId policy,
        NodeId node,
        ObservationId observation,
        List<EdgeId> edges,
        Split split) {

    public static final CanonicalJson SETTINGS = new CanonicalJson("{\"alpha\":0.5,\"minVisits\":1,\"theta\":0.2}");

    /** Returns a fork that no store has heard of. */
    public static Fork imagined(TaskId task, PolicyVersionId policy, Split split) {
        return new Fork(
                RunId.next(),
                task,
                policy,
                NodeId.next(),
                ObservationId.next(),
                List.of(EdgeId.next(), EdgeId.next(), EdgeId.next()),
                split);
    }

    /** Returns a pair of two siblings, unnumbered, in which the first one won. */
    public PreferencePair pair(int winner, int loser, String prompt, Evidence evidence) {
        var origin = new PairOrigin.Edges(run, task, policy, node, edges.get(winner), edges.get(loser));
        var context =
                new PromptContext(ContextId.next(), "a goal", List.of("click(1)"), observation, "lines-1", prompt);
        var low = completion(context, origin.first());
        var high = completion(context, origin.second());
        var side = origin.first().equals(edges.get(winner)) ? PairSide.LOW : PairSide.HIGH;
        var revision = new PairRevision(1, preferred(side, evidence), SETTINGS, Samples.NOON);
        return new PreferencePair(PairId.next(), 1, origin, context, low, high, revision, PairState.unreviewed(split));
    }

    private Completion completion(PromptContext context, EdgeId edge) {
        String text = "click(%d)".formatted(edges.indexOf(edge) + 1);
        return new Completion(CompletionId.of(edge), context.id(), text, text, edge, -0.5 - edges.indexOf(edge));
    }

    static PairReading.Preferred preferred(PairSide winner, Evidence evidence) {
        var better = new PairReading.Worth(new Tally(2, 1), 0.5, 1, 0.75);
        var worse = new PairReading.Worth(new Tally(1, 0), 0, 0.5, 0.25);
        return winner == PairSide.LOW
                ? new PairReading.Preferred(winner, better, worse, 0.5, evidence)
                : new PairReading.Preferred(winner, worse, better, 0.5, evidence);
    }

    /** Returns the same pair one revision on. */
    public static PairRevision next(PreferencePair pair, PairReading reading) {
        return new PairRevision(pair.revision().number() + 1, reading, SETTINGS, Samples.NOON.plusSeconds(60));
    }

    public static PairChanges adding(PreferencePair... pairs) {
        return new PairChanges(List.of(pairs), Map.of());
    }
}
