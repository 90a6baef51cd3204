package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.DatasetVersionId;
import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLineFilter.Facets;
import dev.espalier.datasets.PairLineFilter.Lineage;
import dev.espalier.datasets.PairLineFilter.Standing;
import dev.espalier.datasets.PairQuery.PairOrder;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.datasets.ReviewQueue;
import dev.espalier.datasets.RowInvariants.Finding;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.RunQuery;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That a page of a long list is found by an index and reads little more than it shows, wherever it lies. */
class ListPlansIT {

    private static final int PAIRS = 10_000;
    private static final int PAGE = 20;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    /** A statement of a page, of the table that is listed, and how many of its rows it may read. */
    private record Page(String name, String table, String sql, Conditions conditions, int most, List<String> dear) {
        Page(String name, String table, String sql, Conditions conditions, int most) {
            this(name, table, sql, conditions, most, List.of("enable_seqscan", "enable_sort"));
        }

        /** Returns the same where what is found may be sorted, for it may be little. */
        Page sorted() {
            return new Page(name, table, sql, conditions, most, List.of("enable_seqscan"));
        }
    }

    /** To make the pairs up takes a while, so one test asks everything of them. */
    @Test
    void noPageReadsManyMoreRowsThanItShows() {
        var rows = database.database();
        new JdbcPairSamples(rows).fill(PAIRS, 1);
        var versions = List.of(freeze(rows, 40), freeze(rows, PAIRS));

        var softly = new SoftAssertions();
        Stream.of(orders(), filters(), held(versions), others())
                .flatMap(pages -> pages)
                .forEach(page -> {
                    var scans = scans(rows, page);
                    softly.assertThat(page.sql()).as(page.name()).doesNotContainIgnoringCase("offset");
                    softly.assertThat(scans)
                            .as(page.name())
                            .isNotEmpty()
                            .noneMatch(scan -> kind(scan).equals("Seq Scan"));
                    softly.assertThat(
                                    scans.stream().mapToLong(ListPlansIT::read).sum())
                            .as("rows read of %s", page.name())
                            .isLessThanOrEqualTo(page.most());
                });
        softly.assertAll();
        assertThat(new JdbcRowInvariants(rows).check())
                .filteredOn(finding -> JudgementChecks.ALL.stream()
                        .anyMatch(check -> check.invariant().equals(finding.invariant())))
                .allMatch(Finding::holds);
    }

    private static Stream<Page> orders() {
        return Stream.of(PairOrder.values()).flatMap(order -> {
            var keyset = JdbcPairLines.keyset(order, PairLineFilter.ALL);
            var up = keyset.direction() == Keyset.Direction.UP;
            var way = up ? " asc" : " desc";
            var sign = up ? ">" : "<";
            var by = (keyset.value() == null ? "" : keyset.value() + way + ", ") + keyset.number() + way;
            var first = JdbcPairLines.conditions(PairLineFilter.ALL, order);
            var deep = keyset.value() == null
                    ? first.plus("s.number %s :number".formatted(sign), Map.of("number", PAIRS / 2))
                    : first.plus(
                            "(%s, s.number) %s (:value, :number)".formatted(keyset.value(), sign),
                            Map.of("value", 0.6, "number", PAIRS / 2));
            return Stream.of(
                    pairs("first page, " + order, first, by, PAGE * 3), pairs("middle, " + order, deep, by, PAGE * 3));
        });
    }

    private static Page pairs(String name, Conditions conditions, String order, int most) {
        return new Page(name, "pair_state", JdbcPairLines.select(conditions, order), conditions, most);
    }

    private static Stream<Page> filters() {
        var any = Facets.ANY;
        return Stream.of(
                        PairLineFilter.ALL.with(new Facets(
                                Set.of(Evidence.CONFLICT), any.sites(), any.splits(), any.reviews(), any.labels())),
                        PairLineFilter.ALL.with(new Facets(
                                any.evidence(), Set.of("made-up-1"), any.splits(), any.reviews(), any.labels())),
                        PairLineFilter.ALL.with(
                                new Facets(any.evidence(), Set.of("none"), any.splits(), any.reviews(), any.labels())),
                        PairLineFilter.ALL.with(new Facets(
                                any.evidence(), any.sites(), Set.of(Split.HELD_OUT), any.reviews(), any.labels())),
                        PairLineFilter.ALL.with(new Facets(
                                any.evidence(), any.sites(), any.splits(), Set.of(Review.REVIEWED), any.labels())),
                        PairLineFilter.ALL.with(new Facets(
                                any.evidence(), any.sites(), any.splits(), any.reviews(), Set.of(Label.TIE))),
                        PairLineFilter.ALL.with(new Lineage(3, null, null)),
                        PairLineFilter.ALL.with(new Lineage(null, 2, null)),
                        PairLineFilter.ALL.with(Standing.WITHDRAWN))
                .map(filter -> pairs(
                        filter.toString(),
                        JdbcPairLines.conditions(filter, PairOrder.OLDEST_FIRST),
                        "s.number asc",
                        PAIRS / 10));
    }

    private static Stream<Page> held(List<DatasetVersionId> versions) {
        return versions.stream()
                .flatMap(version -> Stream.of(PairOrder.OLDEST_FIRST, PairOrder.WIDEST_FIRST)
                        .map(order -> {
                            var filter = PairLineFilter.ALL.heldBy(version);
                            var keyset = JdbcPairLines.keyset(order, filter);
                            var by = keyset.value() == null ? "s.number asc" : keyset.value() + " desc, s.number desc";
                            return pairs(
                                            "held by a version, " + order,
                                            JdbcPairLines.conditions(filter, order),
                                            by,
                                            PAIRS / 10)
                                    .sorted();
                        }));
    }

    /** Pins pairs that lie all over the list. */
    private static DatasetVersionId freeze(Database rows, int most) {
        var version = DatasetVersionId.next();
        var digest = "0".repeat(64);
        var names =
                rows.sql("select count(*) from dataset").query(Integer.class).single();
        rows.sql("insert into dataset values (:id, :number, :name, :salt, now())")
                .param("id", version.value())
                .param("number", names + 1)
                .param("name", "plan-" + names)
                .param("salt", "0".repeat(32))
                .update();
        rows.sql("""
                        insert into dataset_version (dataset_version_id, dataset_id, number, recipe, train_rows, test_rows,
                            gates, content_sha256, frozen_at, judged_rows)
                        values (:id, :id, 1, '{}', :most, 0, '[]', :digest, now(), 0)""")
                .param("id", version.value())
                .param("most", most)
                .param("digest", digest)
                .update();
        rows.sql("""
                        insert into dataset_row
                        select :id, row_number() over (order by md5(s.number::text)) - 1, s.preference_pair_id, p.revision,
                            'LOW', 'TRAIN', :digest, :digest, :digest
                        from pair_state s join preference_pair p using (preference_pair_id)
                        order by md5(s.number::text)
                        limit :most""")
                .param("id", version.value())
                .param("most", most)
                .param("digest", digest)
                .update();
        rows.sql("analyze dataset_row").update();
        return version;
    }

    private static Stream<Page> others() {
        var any = ReviewQueue.Filter.ALL;
        var ofTask = new ReviewQueue.Filter(any.evidence(), any.sites(), any.splits(), null, 2, null, null);
        var apart = new ReviewQueue.Filter(any.evidence(), any.sites(), any.splits(), null, null, 0.6, null);
        var runs = JdbcRunLines.conditions(RunQuery.Filter.ALL);
        var tasks = JdbcTaskLines.conditions(TaskQuery.Filter.ALL);
        return Stream.of(
                queue("queue", any, PAGE * 3),
                queue("queue of a task", ofTask, PAIRS / 10),
                queue("queue of wide margins", apart, PAIRS / 10),
                new Page("runs", "agent_run", JdbcRunLines.select(runs, "a.number desc"), runs, PAGE * 2),
                new Page("tasks", "web_task", JdbcTaskLines.select(tasks, "t.number asc"), tasks, PAGE * 2));
    }

    private static Page queue(String name, ReviewQueue.Filter filter, int most) {
        var conditions = JdbcJudgements.waiting(new ReviewQueue("reviewer 1", filter))
                .plus("s.number > :after", Map.of("after", PAIRS / 2, "reviewer", "reviewer 1"));
        return new Page(name, "pair_state", JdbcJudgements.selectWaiting(conditions), conditions, most);
    }

    /** The small tables of the test are dear to scan and sort, as they would be were they long. */
    private static List<JsonNode> scans(Database rows, Page page) {
        var plan = rows.inTransaction(() -> {
            page.dear()
                    .forEach(setting ->
                            rows.sql("set local %s = off".formatted(setting)).update());
            return rows.sql("explain (analyze, format json) " + page.sql())
                    .params(page.conditions().values())
                    .param("limit", PAGE)
                    .query(String.class)
                    .single();
        });
        return JsonMapper.shared().readTree(plan).findParents("Relation Name").stream()
                .filter(node -> node.path("Relation Name").asString().equals(page.table()))
                .toList();
    }

    private static String kind(JsonNode scan) {
        return scan.path("Node Type").asString();
    }

    private static long read(JsonNode scan) {
        return Math.round((scan.path("Actual Rows").asDouble()
                        + scan.path("Rows Removed by Filter").asDouble(0))
                * scan.path("Actual Loops").asDouble());
    }
}
