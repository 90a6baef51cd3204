package dev.espalier.ui.pairs;

import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Judgement;
import dev.espalier.datasets.Judgements;
import dev.espalier.datasets.PairOrigin;
import dev.espalier.datasets.PairRevision;
import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.NodeId;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.TreeViews;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Everything that is stored of a pair.
 *
 * @param revisions oldest first
 * @param judgements oldest first
 * @param versions that hold it
 */
record PairAccount(
        PreferencePair pair,
        WebTask task,
        AgentRun run,
        PolicyVersion policy,
        Pages pages,
        List<PairRevision> revisions,
        List<Judgement> judgements,
        List<DatasetVersion> versions) {

    /**
     * The pages that the answers are about.
     *
     * @param before what both answers leave
     * @param after what an answer led to; none where it was never done
     */
    record Pages(NodeId node, Seen before, Map<PairSide, Seen> after) {}

    /** Returns the element that an answer names on the page before. */
    Optional<Element> target(PairSide side) {
        return Optional.ofNullable(
                        ActionText.target(ActionText.parse(pair.side(side).command())))
                .flatMap(ref -> pages.before().page().element(ref));
    }

    /** Returns the side that stands left: the chosen one where there is one. */
    PairSide left() {
        return pair.chosen().orElse(PairSide.LOW);
    }

    /** Returns what a side is called on the page. */
    String name(PairSide side) {
        if (pair.chosen().isEmpty()) {
            return side == PairSide.LOW ? "First answer" : "Second answer";
        }
        return side == left() ? "Chosen" : "Rejected";
    }

    /** Gives account of pairs. */
    @Component
    @ConditionalOnWebApplication
    static final class Reader {

        private final PreferencePairs pairs;
        private final Judgements judgements;
        private final Datasets datasets;
        private final Lineage lineage;

        Reader(PreferencePairs pairs, Judgements judgements, Datasets datasets, Lineage lineage) {
            this.pairs = pairs;
            this.judgements = judgements;
            this.datasets = datasets;
            this.lineage = lineage;
        }

        Optional<PairAccount> numbered(int number) {
            return pairs.numbered(number).map(this::of);
        }

        private PairAccount of(PreferencePair pair) {
            return switch (pair.origin()) {
                case PairOrigin.Edges edges ->
                    new PairAccount(
                            pair,
                            lineage.tasks().find(edges.task()).orElseThrow(),
                            lineage.runs().find(edges.run()).orElseThrow(),
                            lineage.policies().find(edges.policy()).orElseThrow(),
                            pages(edges),
                            pairs.revisions(pair.id()),
                            judgements.of(pair.id()),
                            datasets.holding(pair.id()));
            };
        }

        private Pages pages(PairOrigin.Edges edges) {
            var trees = lineage.trees();
            var before = trees.node(edges.run(), edges.node()).orElseThrow();
            var after = new EnumMap<PairSide, Seen>(PairSide.class);
            for (Edge<Proposal> edge : before.proposals()) {
                var child = edge.child();
                if (child != null && edge.id().equals(edges.first())) {
                    trees.seen(edges.run(), child).ifPresent(page -> after.put(PairSide.LOW, page));
                } else if (child != null && edge.id().equals(edges.second())) {
                    trees.seen(edges.run(), child).ifPresent(page -> after.put(PairSide.HIGH, page));
                }
            }
            return new Pages(edges.node(), before.place().node().state().seen(), after);
        }
    }

    /** Where what pairs come from is found. */
    @Component
    @ConditionalOnWebApplication
    record Lineage(WebTasks tasks, AgentRuns runs, PolicyVersions policies, TreeViews trees) {}
}
