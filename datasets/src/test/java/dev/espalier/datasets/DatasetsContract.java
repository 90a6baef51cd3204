package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.DatasetRow.DirectedBy;
import dev.espalier.datasets.DatasetVersion.RowCounts;
import dev.espalier.datasets.GateCount.Gate;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What every store of datasets promises. */
public abstract class DatasetsContract {

    private static final String SALT = "00112233445566778899aabbccddeeff";

    /** Returns a store without datasets. */
    protected abstract Datasets empty();

    /** Returns the latest revision of a new pair that the store can refer to. */
    protected abstract PairRef pair();

    @Test
    void numbersDatasetsAndTheirVersions() {
        var datasets = empty();
        var shop = dataset("shop");
        var other = dataset("other");

        var first = datasets.add(version(shop), List.of());
        var second = datasets.add(version(other), List.of());
        var third = datasets.add(version(first.dataset()), List.of());

        assertThat(first.dataset()).isEqualTo(new Dataset(shop.id(), 1, "shop", SALT, Samples.NOON));
        assertThat(second.dataset().number()).isEqualTo(2);
        assertThat(List.of(first.number(), second.number(), third.number())).containsExactly(1, 1, 2);
        assertThat(datasets.named("shop")).contains(first.dataset());
        assertThat(datasets.named("none")).isEmpty();
        assertThat(datasets.all()).containsExactly(first, third, second);
    }

    @Test
    void findsTheLatestVersionOrTheOneAskedFor() {
        var datasets = empty();
        var first = datasets.add(version(dataset("shop")), List.of());
        var second = datasets.add(version(first.dataset()), List.of());

        assertThat(datasets.find(VersionName.parse("shop"))).contains(second);
        assertThat(datasets.find(VersionName.parse("shop:v1"))).contains(first);
        assertThat(datasets.find(VersionName.parse("shop:v3"))).isEmpty();
        assertThat(datasets.find(VersionName.parse("shops"))).isEmpty();
    }

    @Test
    void keepsRowsByOrdinal() {
        var datasets = empty();
        var rows = List.of(
                row(0, pair(), PairSide.HIGH, DatasetSplit.TRAIN, "a"),
                row(1, pair(), PairSide.LOW, DatasetSplit.TRAIN, "b"),
                row(2, pair(), PairSide.LOW, DatasetSplit.TEST, "c"));

        var version = datasets.add(version(dataset("shop")), rows);

        assertThat(datasets.rows(version.id())).isEqualTo(rows);
        assertThat(datasets.rows(DatasetVersionId.next())).isEmpty();
        assertThat(datasets.rows(version.id(), 1, 1)).containsExactly(rows.get(1));
        assertThat(datasets.rows(version.id(), 1, 9)).isEqualTo(rows.subList(1, 3));
        assertThat(datasets.rows(version.id(), 3, 9)).isEmpty();
    }

    @Test
    void tellsWhichVersionsHoldAPair() {
        var datasets = empty();
        var pair = pair();
        var first =
                datasets.add(version(dataset("shop")), List.of(row(0, pair, PairSide.LOW, DatasetSplit.TRAIN, "a")));
        datasets.add(version(first.dataset()), List.of(row(0, pair(), PairSide.LOW, DatasetSplit.TRAIN, "a")));
        var third =
                datasets.add(version(first.dataset()), List.of(row(0, pair, PairSide.LOW, DatasetSplit.TRAIN, "a")));

        assertThat(datasets.holding(pair.pair())).containsExactly(first, third);
        assertThat(datasets.holding(PairId.next())).isEmpty();
    }

    @Test
    void tellsWhereGroupsFellInAllVersions() {
        var datasets = empty();
        var first =
                datasets.add(version(dataset("shop")), List.of(row(0, pair(), PairSide.LOW, DatasetSplit.TEST, "a")));
        datasets.add(version(first.dataset()), List.of(row(0, pair(), PairSide.LOW, DatasetSplit.TRAIN, "b")));
        datasets.add(version(dataset("other")), List.of(row(0, pair(), PairSide.LOW, DatasetSplit.TRAIN, "a")));

        assertThat(datasets.splits(first.dataset().id()))
                .isEqualTo(Map.of(digest("a"), DatasetSplit.TEST, digest("b"), DatasetSplit.TRAIN));
        assertThat(datasets.splits(DatasetId.next())).isEmpty();
    }

    @Test
    void refusesASecondDatasetOfTheSameName() {
        var datasets = empty();
        var stored = datasets.add(version(dataset("shop")), List.of());
        var twin = version(dataset("shop"));

        assertThatThrownBy(() -> datasets.add(twin, List.of()))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("a dataset shop was made by somebody else meanwhile, so nothing was frozen; "
                        + "freeze again to add a version to theirs");
        assertThat(datasets.all()).containsExactly(stored);
    }

    @Test
    void refusesAVersionThatDealsAGroupOtherwise() {
        var datasets = empty();
        var stored =
                datasets.add(version(dataset("shop")), List.of(row(0, pair(), PairSide.LOW, DatasetSplit.TEST, "a")));
        var other = List.of(
                row(0, pair(), PairSide.LOW, DatasetSplit.TRAIN, "b"),
                row(1, pair(), PairSide.LOW, DatasetSplit.TRAIN, "a"));

        assertThatThrownBy(() -> datasets.add(version(stored.dataset()), other))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("another version of dataset shop was frozen meanwhile and dealt some of the same tasks "
                        + "otherwise, so nothing was frozen; freeze again");
        assertThat(datasets.all()).containsExactly(stored);
        assertThat(datasets.add(version(stored.dataset()), other.subList(0, 1)).number())
                .isEqualTo(2);
    }

    @Test
    void tellsOfEachRowAndStoresNoneWhenThatFails() {
        var datasets = empty();
        var rows = List.of(
                row(0, pair(), PairSide.LOW, DatasetSplit.TRAIN, "a"),
                row(1, pair(), PairSide.LOW, DatasetSplit.TRAIN, "b"));
        var told = new ArrayList<Integer>();

        assertThatThrownBy(() -> datasets.add(version(dataset("shop")), rows, written -> {
                    told.add(written);
                    if (written == 2) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(told).containsExactly(1, 2);
        assertThat(datasets.named("shop")).isEmpty();
        assertThat(datasets.all()).isEmpty();
    }

    @Test
    void remembersExports() {
        var datasets = empty();
        var version = datasets.add(version(dataset("shop")), List.of());
        var export = new Export(ExportId.next(), version.id(), "/exports/shop-v1", digest("m"), Samples.NOON);

        datasets.exported(export);

        assertThat(datasets.exports(version.id())).containsExactly(export);
        assertThat(datasets.exports(DatasetVersionId.next())).isEmpty();
    }

    private static Dataset dataset(String name) {
        return new Dataset(DatasetId.next(), 1, name, SALT, Samples.NOON);
    }

    private static DatasetVersion version(Dataset dataset) {
        return new DatasetVersion(
                DatasetVersionId.next(),
                dataset,
                1,
                Recipe.DEFAULT,
                digest("hash"),
                new RowCounts(2, 1, 1),
                List.of(new GateCount(Gate.DUPLICATE, 3), new GateCount(Gate.CONTRADICTION, 0)),
                Samples.NOON);
    }

    private static DatasetRow row(int ordinal, PairRef pair, PairSide chosen, DatasetSplit split, String group) {
        return new DatasetRow(
                ordinal,
                pair,
                chosen,
                ordinal == 1 ? null : ordinal == 0 ? DirectedBy.SEARCH : DirectedBy.PEOPLE,
                split,
                digest(group),
                digest("text" + ordinal),
                digest("row" + ordinal));
    }

    private static Digest digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
