package dev.espalier.cli;

import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLineFilter.Lineage;
import dev.espalier.datasets.PairLines;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import dev.espalier.webagent.RunQuery.Filter;
import java.util.Comparator;
import java.util.Optional;

/** The tree that is worth looking at first. */
final class BestTree {

    private static final int NEWEST = 200;

    private BestTree() {}

    /** Returns the number of the run with the most pairs among the newest; the more right rollouts, the older, decides. */
    static Optional<Integer> of(OpenHome home) {
        var pairs = home.use(PairLines.class);
        return home.use(RunLines.class).page(new RunQuery(Filter.ALL, null, NEWEST)).lines().stream()
                .filter(line -> line.counts().asked() > 1)
                .max(Comparator.<RunLine>comparingLong(
                                line -> pairs.count(PairLineFilter.ALL.with(new Lineage(line.number(), null, null))))
                        .thenComparingInt(line -> line.counts().oracleSuccesses())
                        .thenComparingInt(line -> -line.number()))
                .map(RunLine::number);
    }
}
