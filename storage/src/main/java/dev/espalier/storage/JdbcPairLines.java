package dev.espalier.storage;

import dev.espalier.datasets.PairFacetCounts;
import dev.espalier.datasets.PairId;
import dev.espalier.datasets.PairKind;
import dev.espalier.datasets.PairLine;
import dev.espalier.datasets.PairLine.Actions;
import dev.espalier.datasets.PairLine.LineReading;
import dev.espalier.datasets.PairLine.LineWorth;
import dev.espalier.datasets.PairLine.PairTask;
import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLineFilter.Facets;
import dev.espalier.datasets.PairLineFilter.Standing;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.PairQuery;
import dev.espalier.datasets.PairQuery.PairOrder;
import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.PairState;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.NodeId;
import dev.espalier.storage.Keyset.Direction;
import dev.espalier.storage.Keyset.Place;
import dev.espalier.webagent.ElementFingerprint;
import dev.espalier.webagent.ListPage;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TreeMark.Action;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link PairLines} chosen by what table pair_state keeps, so that only the lines of one page are looked up elsewhere. May
 * be shared between threads.
 */
public final class JdbcPairLines implements PairLines {

    private static final String MARGIN = "coalesce(s.margin, 0)";

    private static final String HELD = """
            s.preference_pair_id in (
                select d.preference_pair_id from dataset_row d where d.dataset_version_id = :version)""";

    private final Database database;

    public JdbcPairLines(Database database) {
        this.database = database;
    }

    @Override
    public ListPage<PairLine> page(PairQuery query) {
        var keyset = keyset(query.order(), query.filter());
        return database.inSnapshot(() -> keyset.page(
                conditions(query.filter(), query.order()),
                query.at(),
                query.limit(),
                this::read,
                line -> new Place(keyset.value() == null ? null : margin(line), line.number())));
    }

    /** Returns the SQL of a page's lines; its parameters are those of the conditions and {@code limit}. */
    static String select(Conditions conditions, String order) {
        return """
                with listed as materialized (
                    select s.* from pair_state s where %s order by %s limit :limit)
                select s.*, p.revision, t.instruction, e.tree_node_id,
                    lo.command as lo_command, e.target as lo_target, hi.command as hi_command, he.target as hi_target,
                    r.lo_n_visits, r.lo_q_mixed, r.hi_n_visits, r.hi_q_mixed
                from listed s
                join preference_pair p using (preference_pair_id)
                join pair_revision r using (preference_pair_id, revision)
                join completion lo on lo.completion_id = p.completion_lo
                join completion hi on hi.completion_id = p.completion_hi
                join edge e on e.edge_id = lo.edge_id
                join edge he on he.edge_id = hi.edge_id
                join web_task t on t.number = s.task_number
                order by %s""".formatted(conditions.sql(), order, order);
    }

    private List<PairLine> read(Conditions conditions, String order, int limit) {
        return database.sql(select(conditions, order))
                .params(conditions.values())
                .param("limit", limit)
                .query(JdbcPairLines::readLine)
                .list();
    }

    @Override
    public List<Integer> at(NodeId node) {
        return database.sql("""
                        select s.number from edge e
                        join completion c using (edge_id)
                        join preference_pair p on p.completion_lo = c.completion_id
                        join pair_state s using (preference_pair_id)
                        where e.tree_node_id = :node and s.status = 'ACTIVE'
                        order by s.number""")
                .param("node", node.value())
                .query(Integer.class)
                .list();
    }

    @Override
    public long count(PairLineFilter filter) {
        var conditions = conditions(filter);
        return database.sql("select count(*) from pair_state s where " + conditions.sql())
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    /** A row for each kind that occurs, of which there are few; summed up elsewhere, for sums of all rows take longer. */
    @Override
    public PairFacetCounts facets(PairLineFilter filter) {
        var conditions = conditions(filter.with(Facets.ANY));
        var pairs = new HashMap<PairKind, Long>();
        database.sql("""
                        select s.evidence, s.site, s.split, s.review, s.label, count(*) as pairs
                        from pair_state s
                        where %s
                        group by s.evidence, s.site, s.split, s.review, s.label""".formatted(conditions.sql()))
                .params(conditions.values())
                .query(row -> {
                    pairs.put(readKind(row), row.getLong("pairs"));
                });
        return PairFacetCounts.of(pairs, filter.facets());
    }

    private static PairKind readKind(ResultSet row) throws SQLException {
        var evidence = row.getString("evidence");
        var state = readState(row);
        return new PairKind(
                evidence == null ? null : Evidence.valueOf(evidence),
                row.getString("site"),
                state.split(),
                state.review(),
                state.label());
    }

    private static PairState readState(ResultSet row) throws SQLException {
        return new PairState(
                Review.valueOf(row.getString("review")),
                Label.valueOf(row.getString("label")),
                Split.valueOf(row.getString("split")));
    }

    /**
     * Returns the order of a list. A text that hardly any pair has is looked for in all rows as they lie: to fetch each of
     * them by an index in the order of its margin would take several times as long.
     */
    static Keyset keyset(PairOrder order, PairLineFilter filter) {
        var text = filter.text();
        var margin = text == null || text.isEmpty() ? MARGIN : MARGIN + " + 0";
        return switch (order) {
            case OLDEST_FIRST -> new Keyset(order.list(), null, "s.number", Direction.UP);
            case NEWEST_FIRST -> new Keyset(order.list(), null, "s.number", Direction.DOWN);
            case NARROWEST_FIRST -> new Keyset(order.list(), margin, "s.number", Direction.UP);
            case WIDEST_FIRST -> new Keyset(order.list(), margin, "s.number", Direction.DOWN);
        };
    }

    /** Withdrawn pairs lie at one end of the orders by margin; what is not meant there need not be read through. */
    static Conditions conditions(PairLineFilter filter, PairOrder order) {
        var conditions = conditions(filter);
        if (order == PairOrder.NARROWEST_FIRST || order == PairOrder.WIDEST_FIRST) {
            switch (filter.standing()) {
                case ACTIVE -> conditions.and(MARGIN + " > 0");
                case WITHDRAWN -> conditions.and(MARGIN + " = 0");
                case ANY -> {}
            }
        }
        return conditions;
    }

    private static Conditions conditions(PairLineFilter filter) {
        var facets = filter.facets();
        var lineage = filter.lineage();
        var conditions = new Conditions()
                .oneOf("s.evidence", "evidence", facets.evidence())
                .oneOfTexts("s.site", "sites", facets.sites())
                .oneOf("s.split", "splits", facets.splits())
                .oneOf("s.review", "reviews", facets.reviews())
                .oneOf("s.label", "labels", facets.labels())
                .equal("s.run_number", "run", lineage.run())
                .equal("s.task_number", "task", lineage.task())
                .equal(
                        "s.policy_version_id",
                        "policy",
                        lineage.policy() == null ? null : lineage.policy().value())
                .contains("s.actions", "text", filter.text());
        var version = filter.version();
        if (version != null) {
            conditions.and(HELD, "version", version.value());
        }
        var least = filter.margin().least();
        if (least != null) {
            conditions.and(MARGIN + " >= :least", "least", least).and("s.margin is not null");
        }
        var most = filter.margin().most();
        if (most != null) {
            conditions.and(MARGIN + " <= :most", "most", most).and("s.margin is not null");
        }
        return filter.standing() == Standing.ANY
                ? conditions
                : conditions.and(
                        "s.status = :standing", "standing", filter.standing().name());
    }

    private static double margin(PairLine line) {
        var reading = line.reading();
        return reading == null ? 0 : reading.margin();
    }

    private static PairLine readLine(ResultSet row, int index) throws SQLException {
        var highWins = "HIGH".equals(row.getString("winner"));
        var winner = highWins ? "hi_" : "lo_";
        var loser = highWins ? "lo_" : "hi_";
        return new PairLine(
                new PairId(Columns.uuid(row, "preference_pair_id")),
                row.getInt("number"),
                row.getInt("revision"),
                new PairTask(
                        row.getInt("task_number"),
                        row.getString("instruction"),
                        row.getString("site"),
                        row.getInt("run_number")),
                new NodeId(Columns.uuid(row, "tree_node_id")),
                new Actions(readAction(row, winner), readAction(row, loser)),
                readReading(row, winner, loser),
                readState(row));
    }

    private static Action readAction(ResultSet row, String side) throws SQLException {
        return new Action(
                row.getString(side + "command"), Json.readNullable(row, side + "target", ElementFingerprint.class));
    }

    private static @Nullable LineReading readReading(ResultSet row, String winner, String loser) throws SQLException {
        var evidence = row.getString("evidence");
        return evidence == null
                ? null
                : new LineReading(
                        Evidence.valueOf(evidence),
                        row.getDouble("margin"),
                        PairSide.valueOf(row.getString("winner")),
                        new LineWorth(row.getDouble(winner + "q_mixed"), row.getInt(winner + "n_visits")),
                        new LineWorth(row.getDouble(loser + "q_mixed"), row.getInt(loser + "n_visits")));
    }
}
