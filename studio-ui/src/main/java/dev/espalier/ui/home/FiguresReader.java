package dev.espalier.ui.home;

import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.datasets.ReviewQueue;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import dev.espalier.webagent.RunQuery.RunMode;
import dev.espalier.webagent.TaskLines;
import dev.espalier.webagent.TaskQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what there is out of the lists, each count exact. */
final class FiguresReader {

    private static final int SHOWN = 10;

    private final TaskLines tasks;
    private final RunLines runs;
    private final PairLines pairs;
    private final Judging judging;
    private final Datasets datasets;

    FiguresReader(TaskLines tasks, RunLines runs, PairLines pairs, Judging judging, Datasets datasets) {
        this.tasks = tasks;
        this.runs = runs;
        this.pairs = pairs;
        this.judging = judging;
        this.datasets = datasets;
    }

    Figures of(String person) {
        return new Figures(
                tasks.count(TaskQuery.Filter.ALL),
                runs.count(RunQuery.Filter.ALL),
                runs.count(of(Set.of(RunStatus.DONE), RunMode.SEARCH)),
                runs.count(of(Set.of(RunStatus.QUEUED), null)),
                newest(Set.of(RunStatus.RUNNING)),
                newest(Set.of(RunStatus.DONE, RunStatus.FAILED, RunStatus.CANCELLED, RunStatus.PAUSED)),
                pairs(person),
                versions());
    }

    private static RunQuery.Filter of(Set<RunStatus> statuses, @Nullable RunMode mode) {
        return new RunQuery.Filter(statuses, Set.of(), Set.of(), null, null, mode, null);
    }

    private List<RunLine> newest(Set<RunStatus> statuses) {
        return runs.page(new RunQuery(of(statuses, null), null, SHOWN)).lines();
    }

    private Figures.Pairs pairs(String person) {
        var reviews = pairs.facets(PairLineFilter.ALL).reviews();
        return new Figures.Pairs(
                reviews.getOrDefault(Review.UNREVIEWED, 0L),
                reviews.getOrDefault(Review.IN_REVIEW, 0L),
                reviews.getOrDefault(Review.REVIEWED, 0L),
                judging.progress(new ReviewQueue(person, ReviewQueue.Filter.ALL))
                        .left());
    }

    private Figures.Versions versions() {
        var all = datasets.all();
        var named =
                all.stream().map(version -> version.dataset().id()).distinct().count();
        var latest = all.stream().max(Comparator.comparing(DatasetVersion::frozenAt));
        return new Figures.Versions(
                (int) named,
                all.size(),
                latest.map(version -> version.name().toString()).orElse(""));
    }
}
