package dev.espalier.datasets;

import dev.espalier.webagent.Digest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** All datasets with all their versions. */
public interface Datasets {

    Optional<Dataset> named(String name);

    /**
     * Stores a version with its rows, and its dataset when that is new, all or nothing. The version gets the dataset's
     * next number, a new dataset the next number too, whatever numbers they came with.
     *
     * @return the version as stored
     * @throws RequestRefusedException when another dataset of that name is stored by now, or another version of the dataset
     *     that put one of the groups on the other side
     */
    default DatasetVersion add(DatasetVersion version, List<DatasetRow> rows) {
        return add(version, rows, _ -> {});
    }

    /**
     * The same.
     *
     * @param written is told after each row how many are; what it throws undoes all of them
     */
    DatasetVersion add(DatasetVersion version, List<DatasetRow> rows, IntConsumer written);

    /** Returns the version of that name; the latest when the name has no number. */
    Optional<DatasetVersion> find(VersionName name);

    /** Returns all versions, by dataset number and version number. */
    List<DatasetVersion> all();

    /** Returns the rows of a version by ordinal. */
    List<DatasetRow> rows(DatasetVersionId version);

    /**
     * Returns some rows of a version by ordinal.
     *
     * @param from ordinal of the first, 0 or more
     * @param limit most rows, 1 or more
     */
    List<DatasetRow> rows(DatasetVersionId version, int from, int limit);

    /** Returns the versions in which a pair is, at whatever revision, by dataset number and version number. */
    List<DatasetVersion> holding(PairId pair);

    /** Returns where the groups of a dataset fell in its versions so far. */
    Map<Digest, DatasetSplit> splits(DatasetId dataset);

    /** Notes that a version was written to disk. */
    void exported(Export export);

    /** Returns the exports of a version, oldest first. */
    List<Export> exports(DatasetVersionId version);
}
