package dev.espalier.datasets;

import dev.espalier.webagent.Digest;
import java.util.List;
import java.util.Map;

/**
 * Refuses versions that somebody else was faster than. What a version was dealt by is read before its rows are, so who
 * stores versions asks again, at a moment when nobody else can add to the dataset.
 */
public final class Overtaking {

    private Overtaking() {}

    /**
     * Refuses a version of a dataset that is another one's by now.
     *
     * @param stored the dataset that has the name
     */
    public static void refuse(Dataset given, Dataset stored) {
        if (!stored.id().equals(given.id())) {
            throw new RequestRefusedException(
                    "a dataset %s was made by somebody else meanwhile, so nothing was frozen; freeze again to add a version to theirs"
                            .formatted(given.name()));
        }
    }

    /**
     * Refuses rows that would put a group on two sides.
     *
     * @param dealt where the groups of the dataset fell in its versions so far
     */
    public static void refuse(Dataset dataset, List<DatasetRow> rows, Map<Digest, DatasetSplit> dealt) {
        if (rows.stream().anyMatch(row -> dealt.getOrDefault(row.group(), row.split()) != row.split())) {
            throw new RequestRefusedException(
                    "another version of dataset %s was frozen meanwhile and dealt some of the same tasks otherwise, so nothing was frozen; freeze again"
                            .formatted(dataset.name()));
        }
    }
}
