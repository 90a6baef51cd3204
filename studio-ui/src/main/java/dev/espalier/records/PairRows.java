package dev.espalier.records;

import dev.espalier.datasets.PairLine;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.PairQuery;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.webagent.ListPage;
import java.util.ArrayList;

/** Reads the list of pairs, with their texts and without their prompts. */
public final class PairRows {

    private final PairLines lines;
    private final PreferencePairs pairs;

    PairRows(PairLines lines, PreferencePairs pairs) {
        this.lines = lines;
        this.pairs = pairs;
    }

    /**
     * Returns one page in the order asked for; withdrawn pairs are left out.
     *
     * @throws dev.espalier.webagent.BrokenCursorException when the cursor is of another list or order
     */
    public ListPage<PairRow> page(PairQuery query) {
        var page = lines.page(query);
        var whole = pairs.at(page.lines().stream().map(PairLine::ref).toList());
        var rows = new ArrayList<PairRow>();
        for (int i = 0; i < whole.size(); i++) {
            var pair = whole.get(i);
            var line = page.lines().get(i);
            pair.preferred().ifPresent(reading -> rows.add(PairRow.of(pair, line, reading)));
        }
        return new ListPage<>(rows, page.previous(), page.next());
    }
}
