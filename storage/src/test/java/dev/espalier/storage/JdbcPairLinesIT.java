package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.Dataset;
import dev.espalier.datasets.DatasetId;
import dev.espalier.datasets.DatasetRow;
import dev.espalier.datasets.DatasetSplit;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.DatasetVersion.RowCounts;
import dev.espalier.datasets.DatasetVersionId;
import dev.espalier.datasets.Fork;
import dev.espalier.datasets.PairLine;
import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.PairLinesContract;
import dev.espalier.datasets.PairQuery;
import dev.espalier.datasets.PairQuery.PairOrder;
import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.datasets.Recipe;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPairLinesIT extends PairLinesContract {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Digest NOTHING = Digest.of(new byte[0]);

    @Test
    void aVersionHoldsTheRowsThatWereFrozen() {
        var held = pairs().numbered(2).orElseThrow();
        var other = pairs().numbered(4).orElseThrow();
        var datasets = new JdbcDatasets(database.database());
        var first = datasets.add(version(), List.of(row(0, held)));
        var second = datasets.add(version(), List.of(row(0, held), row(1, other)));

        assertThat(numbers(first)).containsExactly(2);
        assertThat(numbers(second)).containsExactly(2, 4);
        var filter = PairLineFilter.ALL.heldBy(second.id());
        assertThat(lines().count(filter)).isEqualTo(2);
        assertThat(lines().facets(filter).splits()).isEqualTo(Map.of(Split.TRAIN, 1L, Split.HELD_OUT, 1L));
    }

    @Test
    void aTextIsLookedForInTheNamesOfElementsToo() {
        var byName = PairLineFilter.ALL.saying("Button \"GO 3\"");

        assertThat(lines().count(byName)).isEqualTo(lines().count(PairLineFilter.ALL.saying("click(3)")));
        assertThat(lines().count(byName)).isPositive();
        assertThat(lines().count(PairLineFilter.ALL.saying("go 3\" click"))).isZero();
    }

    private List<Integer> numbers(DatasetVersion version) {
        var filter = PairLineFilter.ALL.heldBy(version.id());
        return lines().page(new PairQuery(filter, PairOrder.OLDEST_FIRST, null, 10)).lines().stream()
                .map(PairLine::number)
                .toList();
    }

    private static DatasetVersion version() {
        var id = DatasetVersionId.next();
        var dataset = new Dataset(DatasetId.next(), 1, "held-" + id, "0".repeat(32), Samples.NOON);
        return new DatasetVersion(
                id, dataset, 1, Recipe.DEFAULT, NOTHING, new RowCounts(2, 0), List.of(), Samples.NOON);
    }

    private static DatasetRow row(int ordinal, PreferencePair pair) {
        return new DatasetRow(ordinal, pair.ref(), PairSide.LOW, null, DatasetSplit.TRAIN, NOTHING, NOTHING, NOTHING);
    }

    @Override
    protected PairLines lines() {
        return new JdbcPairLines(database.database());
    }

    @Override
    protected PreferencePairs pairs() {
        return new JdbcPreferencePairs(database.database());
    }

    @Override
    protected Fork fork(Split split) {
        return new StoredForks(database.database()).next(split);
    }
}
