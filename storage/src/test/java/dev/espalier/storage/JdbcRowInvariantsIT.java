package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.ClientId;
import dev.espalier.datasets.Dataset;
import dev.espalier.datasets.DatasetId;
import dev.espalier.datasets.DatasetRow;
import dev.espalier.datasets.DatasetRow.DirectedBy;
import dev.espalier.datasets.DatasetSplit;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.DatasetVersion.RowCounts;
import dev.espalier.datasets.DatasetVersionId;
import dev.espalier.datasets.Fork;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.Opinion;
import dev.espalier.datasets.PairRef;
import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.RowInvariants.Finding;
import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.Outcome;
import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.RolloutStatus;
import dev.espalier.mcts.TreeNode;
import dev.espalier.sites.ledger.SiteEffect;
import dev.espalier.webagent.ActionResult;
import dev.espalier.webagent.ActionResult.StateChange;
import dev.espalier.webagent.ActionResult.Timing;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.EffectTag;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.RestoreAttempt;
import dev.espalier.webagent.RestoreAttempt.RestoreTier;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JdbcRowInvariantsIT {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    /** For each invariant a statement after which it no longer holds, were the tables not guarded. */
    static final List<Map.Entry<String, String>> VIOLATIONS = List.of(
            Map.entry(
                    "an edge counts the rollouts that were backed up through it, and their rewards",
                    "update edge set n_visits = n_visits + 1 where ordinal = 2"),
            Map.entry(
                    "outcome sums lie between 0 and visits",
                    "alter table edge drop constraint edge_check; update edge set outcome_sum = n_visits + 1"),
            Map.entry(
                    "the rewards of a run's rollouts are the outcome sums of its root's edges",
                    "update edge set outcome_sum = 0"),
            Map.entry(
                    "a path leads from the root of its run from edge to edge, and when finished to a node",
                    "update rollout set path = array[gen_random_uuid()] where status = 'FINISHED'"),
            Map.entry("no rollout is on its way in a run that has ended", "update agent_run set status = 'DONE'"),
            Map.entry(
                    "an edge and its child point at each other, one step deeper in the same run",
                    "update edge set child_node_id = null"),
            Map.entry(
                    "a node was first seen by a rollout that, if it finished, took the edge to it",
                    "update rollout set path = '{}' where status = 'FINISHED'"),
            Map.entry(
                    "where a way back did not arrive, the node is closed",
                    "update restore_attempt set mismatch = 'PAGE: another one'"),
            Map.entry(
                    "the probabilities of a node's proposals sum to no more than 1",
                    "update edge set log_probability = 0"),
            Map.entry(
                    "the ranks of an expanded node's edges are a permutation of 1 to their number",
                    "update edge set critic_rank = 1"),
            Map.entry(
                    "an expanded node took one critic round less than it has edges",
                    "delete from critic_round where number = 2"),
            Map.entry(
                    "a critic round presents what is not yet ranked and gives its rank to the edge it names",
                    "update critic_round set presented = array[chosen_edge_id]"),
            Map.entry(
                    "a state-changing request joins to one edge and one rollout of one run",
                    "update site_effect set tag = ''"),
            Map.entry("a state-changing request stands once in the ledger", """
                    drop index site_effect_once;
                    insert into site_effect (site_effect_id, site, visitor, operation, effect, accepted, tag, request_ordinal)
                    select gen_random_uuid(), site, visitor, operation, effect, accepted, tag, request_ordinal
                    from site_effect"""),
            Map.entry(
                    "a command is executed by the rollout that first saw where it leads, or by an abandoned one", """
                    update tree_node
                    set created_by_rollout_id = (select rollout_id from rollout where status = 'RUNNING')
                    where depth > 0"""),
            Map.entry(
                    "both sides of a pair leave one node and answer one prompt",
                    "update completion set edge_id = null where command = 'click(1)'"),
            Map.entry(
                    "a stored prompt is the one the policy answered, byte for byte",
                    "update prompt_context set prompt = prompt || ' '"),
            Map.entry(
                    "an answer is what the edge proposed, log-probability included",
                    "update completion set log_probability = null"),
            Map.entry(
                    "every ref that an answer names stands in its prompt",
                    "update completion set command = 'click(99)' where command = 'click(1)'"),
            Map.entry("the sides of a pair are two commands", "update completion set command = 'click(1)'"),
            Map.entry(
                    "a preference was explored on both sides, and its margin is their difference and at least theta",
                    "update pair_revision set margin = 0.1"),
            Map.entry(
                    "a side's values follow from its visits, its outcomes and the critic's value",
                    "update pair_revision set hi_q_mixed = hi_q_mixed / 2, lo_q_mixed = lo_q_mixed / 2, margin = margin / 2"),
            Map.entry("datasets hold pairs of train tasks only", "update web_task set split = 'HELD_OUT'"),
            Map.entry(
                    "a version's hash is that of its rows, and its counts are theirs",
                    "update dataset_row set content_sha256 = repeat('0', 64)"),
            Map.entry(
                    "a version counts the rows that people directed, where its rows say who did",
                    "update dataset_row set directed_by = 'PEOPLE'"),
            Map.entry(
                    "what lists show of a pair is what its newest revision, its line and its texts say",
                    "update pair_state set run_number = run_number + 1"),
            Map.entry(
                    "review and label of a pair are what the judgements of its text come to",
                    "update pair_state set label = 'AUTO'"),
            Map.entry(
                    "a judgement names answers of its pair, and undoes one of the same person and pair",
                    "update judgement set left_completion_id = gen_random_uuid()"),
            Map.entry("one act of a person is one judgement", """
                    alter table judgement drop constraint judgement_client_id_key;
                    update judgement set client_id = (select client_id from judgement limit 1)"""));

    private Database rows;

    @BeforeEach
    void storeOneOfEverything() {
        rows = database.database();
        var fork = new StoredForks(rows).next(Split.TRAIN);
        searchTwice(fork);
        var pair = storePair(fork);
        freeze(pair);
        judge(pair);
    }

    @Test
    void holdOfSoundRows() {
        assertThat(new JdbcRowInvariants(rows).check())
                .allMatch(Finding::holds)
                .allMatch(finding -> finding.samples().isEmpty());
    }

    @Test
    void areAllShownToFail() {
        assertThat(new JdbcRowInvariants(rows).check())
                .extracting(Finding::invariant)
                .containsExactlyElementsOf(
                        VIOLATIONS.stream().map(Map.Entry::getKey).toList());
    }

    /** Versions that were frozen before rows said who directed them stay as they are. */
    @Test
    void askNothingOfRowsThatDoNotSayWhoDirectedThem() {
        rows.inTransaction(() -> {
            rows.sql("set local session_replication_role = replica").update();
            rows.sql("update dataset_row set directed_by = null").update();
            rows.sql("update dataset_version set judged_rows = 1").update();
        });

        assertThat(new JdbcRowInvariants(rows).check()).allMatch(Finding::holds);
    }

    @ParameterizedTest
    @FieldSource("VIOLATIONS")
    void noticeRowsThatViolateThem(Map.Entry<String, String> violation) {
        rows.inTransaction(() -> {
            rows.sql("set local session_replication_role = replica").update();
            rows.sql(violation.getValue()).update();
        });

        assertThat(new JdbcRowInvariants(rows).check())
                .filteredOn(finding -> !finding.holds())
                .extracting(Finding::invariant)
                .contains(violation.getKey());
    }

    /** One rollout finishes through the first edge, a second one is on its way. */
    private void searchTwice(Fork fork) {
        var journal = new StoredForks(rows).journal(fork.run());
        var rollout = new Rollout(RolloutId.next(), 1, List.of(), RolloutStatus.RUNNING, null);
        var tree = new JdbcSearchTrees(rows, StoredForks::read, () -> Samples.NOON)
                .find(fork.run())
                .orElseThrow();
        var edge = tree.edges(fork.node()).getFirst();
        var timing = new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        var state = StoredForks.page(new ActionResult("OK", true, "done", "", StateChange.NAVIGATED, timing));
        var child = new TreeNode<PageState>(
                NodeId.next(), edge.id(), 1, rollout.id(), state, NodeStatus.TERMINAL_SUCCESS, false);

        journal.started(rollout);
        journal.restored(
                new RestoreAttempt(rollout.id(), fork.node(), RestoreTier.IN_PLACE, 0, "", Duration.ofMillis(3)));
        var tag = new EffectTag(fork.run(), rollout.id(), edge.id(), EffectTag.Purpose.EXECUTE).text();
        new JdbcLedger(rows)
                .record(new SiteEffect("toy", "visitor-1", "reserve", SiteEffect.Kind.COMMIT, true, tag, 1));
        journal.executed(rollout.id(), edge, child);
        journal.finished(
                new Rollout(rollout.id(), 1, List.of(edge.id()), RolloutStatus.FINISHED, Outcome.SUCCESS), child);
        journal.started(new Rollout(RolloutId.next(), 2, List.of(edge.id()), RolloutStatus.RUNNING, null));
    }

    private PairRef storePair(Fork fork) {
        var pair = fork.pair(0, 1, StoredForks.PROMPT, Evidence.OUTCOME);
        new JdbcPreferencePairs(rows).store(Fork.adding(pair));
        return pair.ref();
    }

    /** One person changes their mind, another one agrees. */
    private void judge(PairRef ref) {
        var pair = new JdbcPreferencePairs(rows).find(ref.pair()).orElseThrow();
        var judging = new Judging(new JdbcJudgements(rows), new Judging.Settings(2, 1), () -> Samples.NOON);
        var shown = judging.shown(pair.number(), "ann").orElseThrow();
        var first = judging.judge(client(), "ann", shown, new Opinion.Tie(), null);
        judging.undo(client(), "ann", first.id());
        for (var reviewer : List.of("ann", "bob")) {
            judging.judge(
                    client(), reviewer, shown, new Opinion.Prefers(pair.low().id()), "1");
        }
    }

    private static ClientId client() {
        return new ClientId(UUID.randomUUID());
    }

    private void freeze(PairRef pair) {
        var content = digest("content");
        var row = new DatasetRow(
                0, pair, PairSide.LOW, DirectedBy.SEARCH, DatasetSplit.TRAIN, digest("group"), digest("text"), content);
        var line = "0\t%s\t%d\t%s\ttrain\n".formatted(pair.pair(), pair.revision(), content);
        var dataset = new Dataset(DatasetId.next(), 1, "toy", "0".repeat(32), Samples.NOON);
        var version = new DatasetVersion(
                DatasetVersionId.next(),
                dataset,
                1,
                Recipe.DEFAULT,
                digest(line),
                new RowCounts(1, 0),
                List.of(),
                Samples.NOON);
        new JdbcDatasets(rows).add(version, List.of(row));
    }

    private static Digest digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
