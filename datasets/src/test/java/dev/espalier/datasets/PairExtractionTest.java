package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairReading.Withdrawn;
import dev.espalier.datasets.PairReading.Worth;
import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.PairRule;
import dev.espalier.mcts.Tally;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairExtractionTest {

    private static final PairRule STRICT = new PairRule(0.5, 0.3, 1);

    private final WebTask task = Samples.task("toy", Split.TRAIN, "book a table");
    private final InMemoryPreferencePairs pairs = new InMemoryPreferencePairs();
    private final PairExtraction extraction = new PairExtraction(pairs, InstantSource.fixed(Samples.NOON));
    private final SampleTree sample = new SampleTree(task);
    private NodeId root;
    private int worse;
    private int better;
    private int unexplored;

    /** The vector of a search after two rollouts: the critic's second choice succeeded, its first one failed. */
    @BeforeEach
    void growTree() {
        root = sample.root("[1] [2] [3]");
        worse = sample.edge(root, "click(1)", 1, new Tally(1, 0));
        better = sample.edge(root, "click(2)", 0.5, new Tally(1, 1));
        unexplored = sample.edge(root, "click(3)", 0, Tally.NONE);
    }

    private Extraction read(PairRule rule) {
        return extraction.read(sample.explored(), SampleTree.PROMPTS, rule);
    }

    private PreferencePair onlyPair() {
        assertThat(pairs.of(sample.run())).hasSize(1);
        return pairs.of(sample.run()).getFirst();
    }

    @Test
    void readsAPairWithBothPartsOfItsValues() {
        var report = read(PairRule.DEFAULT);

        assertThat(report).isEqualTo(new Extraction(sample.run(), 1, 0, 0, 0, Map.of(Evidence.CONFLICT, 1)));
        var low = new Worth(new Tally(1, 0), 0, 1, 0.5);
        var high = new Worth(new Tally(1, 1), 1, 0.5, 0.75);
        var reading = new Preferred(PairSide.HIGH, low, high, 0.25, Evidence.CONFLICT);
        var settings = CanonicalJson.of(PairRule.DEFAULT);
        assertThat(settings.text()).isEqualTo("{\"alpha\":0.5,\"minVisits\":1,\"theta\":0.2}");
        assertThat(onlyPair().revision()).isEqualTo(new PairRevision(1, reading, settings, Samples.NOON));
        assertThat(onlyPair().state()).isEqualTo(PairState.unreviewed(Split.TRAIN));
    }

    @Test
    void keepsPromptAndAnswersAsThePolicyHadThem() {
        read(PairRule.DEFAULT);

        var pair = onlyPair();
        var first = sample.edges.get(worse);
        var second = sample.edges.get(better);
        assertThat(pair.origin())
                .isEqualTo(new PairOrigin.Edges(
                        sample.run(), task.id(), SampleTree.POLICY, root, first.id(), second.id()));
        assertThat(pair.origin().sourceKey()).isEqualTo("mcts:%s,%s".formatted(first.id(), second.id()));
        var context = pair.context();
        var page = sample.explored().tree().root().state().seen().observation().id();
        assertThat(context)
                .isEqualTo(new PromptContext(
                        context.id(),
                        "book a table",
                        List.of(),
                        page,
                        "lines-1",
                        "book a table\n0 steps\n[1] [2] [3]"));
        assertThat(context.digest()).isEqualTo(first.action().prompt());
        assertThat(pair.low())
                .isEqualTo(new Completion(
                        CompletionId.of(first.id()), context.id(), "click(1)", "click(1)", first.id(), -1.5));
        assertThat(pair.high())
                .isEqualTo(new Completion(
                        CompletionId.of(second.id()), context.id(), "click(2)", "click(2)", second.id(), -2.5));
        assertThat(pair.chosen()).contains(PairSide.HIGH);
        assertThat(pair.side(PairSide.HIGH)).isEqualTo(pair.high());
    }

    @Test
    void theFirstSideCanWin() {
        sample.retally(worse, new Tally(1, 1));
        sample.retally(better, new Tally(1, 0));

        read(PairRule.DEFAULT);

        assertThat(onlyPair().chosen()).contains(PairSide.LOW);
        var reading = onlyPair().preferred().orElseThrow();
        assertThat(reading.low()).isEqualTo(new Worth(new Tally(1, 1), 1, 1, 1));
        assertThat(reading.high()).isEqualTo(new Worth(new Tally(1, 0), 0, 0.5, 0.25));
        assertThat(reading.margin()).isEqualTo(0.75);
        assertThat(reading.evidence()).isEqualTo(Evidence.BOTH);
    }

    @Test
    void readsPairsAtEveryNodeWithTheStepsBefore() {
        var child = sample.below(better, "[4] [5]");
        sample.edge(child, "type(4, \"x\")", 1, new Tally(1, 1));
        sample.edge(child, "click(5)", 0, new Tally(1, 0));

        var report = read(PairRule.DEFAULT);

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.evidence()).isEqualTo(Map.of(Evidence.CONFLICT, 1, Evidence.BOTH, 1));
        var deeper = pairs.of(sample.run()).getLast();
        assertThat(deeper.context().history()).containsExactly("click(2)");
        assertThat(deeper.context().prompt()).isEqualTo("book a table\n1 steps\n[4] [5]");
    }

    @Test
    void pairsOfOneNodeShareTheirPrompt() {
        sample.retally(unexplored, new Tally(1, 0));

        assertThat(read(PairRule.DEFAULT).added()).isEqualTo(3);

        assertThat(pairs.of(sample.run()))
                .extracting(PreferencePair::context)
                .containsOnly(pairs.of(sample.run()).getFirst().context());
    }

    @Test
    void readingAgainUnderTheSameSettingsChangesNothing() {
        read(PairRule.DEFAULT);
        var stored = onlyPair();

        var report = read(PairRule.DEFAULT);

        assertThat(report).isEqualTo(new Extraction(sample.run(), 0, 0, 0, 1, Map.of(Evidence.CONFLICT, 1)));
        assertThat(onlyPair()).isEqualTo(stored);
    }

    @Test
    void otherSettingsAddARevision() {
        read(PairRule.DEFAULT);
        var before = onlyPair();
        var loose = new PairRule(0.5, 0.1, 1);

        var report = read(loose);

        assertThat(report).isEqualTo(new Extraction(sample.run(), 0, 1, 0, 0, Map.of(Evidence.CONFLICT, 1)));
        var second = new PairRevision(2, before.revision().reading(), CanonicalJson.of(loose), Samples.NOON);
        assertThat(pairs.revisions(before.id())).containsExactly(before.revision(), second);
        assertThat(onlyPair().number()).isEqualTo(before.number());
    }

    @Test
    void moreRolloutsAddARevision() {
        read(PairRule.DEFAULT);
        sample.retally(worse, new Tally(2, 0));

        assertThat(read(PairRule.DEFAULT).revised()).isEqualTo(1);

        assertThat(onlyPair().preferred().orElseThrow().low().tally()).isEqualTo(new Tally(2, 0));
    }

    @Test
    void withdrawsAPairThatNoLongerArises() {
        read(PairRule.DEFAULT);

        var report = read(STRICT);

        assertThat(report).isEqualTo(new Extraction(sample.run(), 0, 0, 1, 0, Map.of()));
        assertThat(onlyPair().revision())
                .isEqualTo(new PairRevision(2, new Withdrawn(), CanonicalJson.of(STRICT), Samples.NOON));
        assertThat(onlyPair().chosen()).isEmpty();
        assertThat(pairs.matching(PairFilter.ALL)).isEmpty();
    }

    @Test
    void withdrawsOnceAndTakesAPairBackIn() {
        read(PairRule.DEFAULT);
        read(STRICT);

        assertThat(read(STRICT)).isEqualTo(new Extraction(sample.run(), 0, 0, 0, 0, Map.of()));
        assertThat(read(PairRule.DEFAULT).revised()).isEqualTo(1);

        assertThat(pairs.revisions(onlyPair().id()))
                .extracting(PairRevision::number)
                .containsExactly(1, 2, 3);
        assertThat(onlyPair().chosen()).contains(PairSide.HIGH);
    }

    @Test
    void refusesAPromptThatIsNotTheOneThePolicyHad() {
        var other = SampleTree.renderer(SampleTree.POLICY, "!");

        assertThatThrownBy(() -> extraction.read(sample.explored(), other, PairRule.DEFAULT))
                .isInstanceOfSatisfying(ExtractionException.class, failure -> {
                    assertThat(failure.run()).isEqualTo(sample.run());
                    assertThat(failure.node()).isEqualTo(root);
                })
                .hasMessageStartingWith("run 118, node %s: the prompt rendered by lines-1 has digest ".formatted(root));
        assertThat(pairs.of(sample.run())).isEmpty();
    }

    @Test
    void comparesThePromptOfTheSecondSideToo() {
        var proposal = sample.edges.get(better).action();
        sample.repropose(
                better,
                new Proposal(
                        proposal.command(),
                        proposal.text(),
                        proposal.likelihood(),
                        null,
                        PromptContext.digestOf("another page"),
                        null));

        assertThatThrownBy(() -> read(PairRule.DEFAULT))
                .isInstanceOf(ExtractionException.class)
                .hasMessageContaining("edge " + sample.edges.get(better).id());
    }

    @Test
    void refusesAnAnswerAboutAnElementThatThePromptDoesNotShow() {
        var proposal = sample.edges.get(worse).action();
        sample.repropose(
                worse,
                new Proposal(
                        ActionText.parse("click(12)"),
                        "click(12)",
                        proposal.likelihood(),
                        null,
                        proposal.prompt(),
                        null));

        assertThatThrownBy(() -> read(PairRule.DEFAULT))
                .isInstanceOf(ExtractionException.class)
                .hasMessage("run 118, node %s: edge %s answered \"click(12)\", but the prompt shows no element [12]"
                        .formatted(root, sample.edges.get(worse).id()));
    }

    @Test
    void anAnswerMayNameNoElement() {
        var proposal = sample.edges.get(worse).action();
        sample.repropose(
                worse, new Proposal(ActionText.parse("back()"), "back()", null, null, proposal.prompt(), null));

        read(PairRule.DEFAULT);

        assertThat(onlyPair().low().text()).isEqualTo("back()");
        assertThat(onlyPair().low().logProbability()).isNull();
    }

    @Test
    void refusesThePromptsOfAnotherPolicy() {
        var other = SampleTree.renderer(PolicyVersionId.next(), "");

        assertThatThrownBy(() -> extraction.read(sample.explored(), other, PairRule.DEFAULT))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("run 118 was made by policy %s, not by %s; read its pairs with its own policy"
                        .formatted(SampleTree.POLICY, other.policy()));
    }

    @Test
    void refusesTheTaskOfAnotherRun() {
        var explored = sample.explored();
        var other = Samples.task("toy", Split.TRAIN, "something else");

        assertThatThrownBy(() -> new ExploredRun(explored.run(), other, explored.tree()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("run 118 worked on task %s, not on task %s".formatted(task.id(), other.id()));
    }
}
