package dev.espalier.ui.home;

import dev.espalier.datasets.Holdings;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.ReviewQueue;
import dev.espalier.quickstart.Underway;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import java.util.List;
import java.util.Set;

/** Reads what the first screen shows, in four statements. */
final class FiguresReader {

    private static final int SHOWN = 10;

    private final Holdings holdings;
    private final RunLines runs;
    private final Judging judging;
    private final Underway underway;

    FiguresReader(Holdings holdings, RunLines runs, Judging judging, Underway underway) {
        this.holdings = holdings;
        this.runs = runs;
        this.judging = judging;
        this.underway = underway;
    }

    Figures of(String person) {
        return new Figures(
                holdings.now(),
                newest(Set.of(RunStatus.RUNNING)),
                newest(Set.of(RunStatus.DONE, RunStatus.FAILED, RunStatus.CANCELLED, RunStatus.PAUSED)),
                underway.phase().orElse(null),
                underway.result().orElse(null),
                judging.progress(new ReviewQueue(person, ReviewQueue.Filter.ALL))
                        .left());
    }

    private List<RunLine> newest(Set<RunStatus> statuses) {
        var filter = new RunQuery.Filter(statuses, Set.of(), Set.of(), null, null, null, null);
        return runs.page(new RunQuery(filter, null, SHOWN)).lines();
    }
}
