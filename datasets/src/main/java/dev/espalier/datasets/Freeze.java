package dev.espalier.datasets;

import dev.espalier.datasets.DatasetRow.DirectedBy;
import dev.espalier.datasets.DatasetVersion.RowCounts;
import dev.espalier.datasets.FreezeProgress.Step;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskId;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Freezes pairs of train tasks into a version of a dataset, which never changes afterwards.
 *
 * <p>Rows stand in the order (split, HMAC(salt, text digest), pair id), so that their order tells nothing of when or how
 * well a pair was found.
 */
public final class Freeze {

    private static final int BATCH = 500;

    private final PreferencePairs pairs;
    private final Datasets datasets;
    private final WebTasks tasks;
    private final PreferenceRows rows;
    private final InstantSource clock;

    public Freeze(PreferencePairs pairs, Datasets datasets, WebTasks tasks, PreferenceRows rows, InstantSource clock) {
        this.pairs = pairs;
        this.datasets = datasets;
        this.tasks = tasks;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Freezes the next version of a dataset, the first one when the name is new.
     *
     * @param salts draws the salt of a new dataset
     * @throws RequestRefusedException when the name is no name, a task is unknown or no train task, no pair is left, or
     *     another version that was frozen meanwhile dealt the same tasks otherwise
     */
    public DatasetVersion freeze(String name, Recipe recipe, RandomGenerator salts) {
        return freeze(name, recipe, salts, (_, _, _) -> {});
    }

    /**
     * The same, told of while it goes on. An interrupt ends it, and then nothing was written.
     *
     * @throws CancellationException when the thread was interrupted
     */
    public DatasetVersion freeze(String name, Recipe recipe, RandomGenerator salts, FreezeProgress progress) {
        var dataset = dataset(name, salts);
        var filter = filter(recipe);
        var gates = new Gates(rows);
        int matching = pairs.atOneMoment(moment -> offer(moment, filter, gates, progress));
        var survivors = gates.survivors();
        if (survivors.isEmpty()) {
            throw nothingLeft(name, matching, gates.counts());
        }
        refuseLeaks(name, survivors);
        int judged = (int) survivors.stream().filter(Candidate::judged).count();
        var frozen = ordered(dataset, recipe, survivors);
        var version = new DatasetVersion(
                DatasetVersionId.next(),
                dataset,
                1,
                recipe,
                VersionHash.of(frozen),
                counts(name, frozen, judged),
                gates.counts(),
                clock.instant());
        return datasets.add(version, frozen, written -> {
            requireNotInterrupted();
            progress.at(Step.WRITING, written, frozen.size());
        });
    }

    /**
     * Takes the pairs asked for to the gates, with the labels that they were asked for with, and returns how many there
     * are.
     */
    private static int offer(PreferencePairs moment, PairFilter filter, Gates gates, FreezeProgress progress) {
        var refs = moment.matching(filter);
        for (int from = 0; from < refs.size(); from += BATCH) {
            requireNotInterrupted();
            progress.at(Step.READING, from, refs.size());
            moment.at(refs.subList(from, Math.min(from + BATCH, refs.size()))).forEach(gates::offer);
        }
        return refs.size();
    }

    /**
     * Returns what {@link #freeze} would come to now, and writes nothing. One statement over narrow rows counts; an
     * interrupt is noticed before and after it.
     *
     * @param salts draws the salt of a new dataset, as it would be drawn in freezing
     * @throws RequestRefusedException when the name is no name, or a task is unknown or no train task
     * @throws CancellationException when the thread was interrupted
     */
    public FreezePreview preview(String name, Recipe recipe, RandomGenerator salts) {
        var dataset = dataset(name, salts);
        var filter = filter(recipe);
        requireNotInterrupted();
        var gated = pairs.gated(filter);
        requireNotInterrupted();
        var all = tasks.all();
        var draw = new SplitDraw(dataset.salt(), recipe.split().testShare(), datasets.splits(dataset.id()));
        int rows = 0;
        int test = 0;
        int judged = 0;
        int undealt = 0;
        for (WebTask task : all) {
            var held = gated.tasks().get(task.id());
            if (held != null) {
                rows += held.rows();
                judged += held.judged();
                var group = SplitDraw.group(task);
                test += draw.split(group) == DatasetSplit.TEST ? held.rows() : 0;
                undealt += draw.isDealt(group) ? 0 : 1;
            }
        }
        return new FreezePreview(
                new RowCounts(rows - test, test, judged),
                gated.gates(),
                undealt,
                refusal(name, gated, all, rows - test).map(Throwable::getMessage));
    }

    private Optional<RequestRefusedException> refusal(String name, GatedPairs gated, List<WebTask> all, int trainRows) {
        if (gated.tasks().isEmpty()) {
            return Optional.of(nothingLeft(name, gated.pairs(), gated.gates()));
        }
        var train = all.stream()
                .filter(task -> gated.tasks().containsKey(task.id()))
                .map(Said::of)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(task -> task.split() != Split.TRAIN && train.contains(Said.of(task)))
                .findFirst()
                .map(task -> leak(name, task))
                .or(() -> trainRows == 0 ? Optional.of(noTrainRows(name)) : Optional.empty());
    }

    /** What a task says where; what {@link SplitDraw#group} is a digest of. */
    private record Said(String site, String instruction) {
        static Said of(WebTask task) {
            return new Said(task.site(), task.instruction());
        }
    }

    private static void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted, so nothing was written");
        }
    }

    private PairFilter filter(Recipe recipe) {
        return new PairFilter(trainTasks(recipe), recipe.evidence(), Set.of(Split.TRAIN));
    }

    private Dataset dataset(String name, RandomGenerator salts) {
        if (!Dataset.NAME.matcher(name).matches()) {
            throw new RequestRefusedException(
                    "\"%s\" is no name for a dataset; use up to 64 letters, digits, dots, hyphens and underscores, a letter or digit first"
                            .formatted(name));
        }
        return datasets.named(name).orElseGet(() -> {
            byte[] salt = new byte[16];
            salts.nextBytes(salt);
            return new Dataset(DatasetId.next(), 1, name, HexFormat.of().formatHex(salt), clock.instant());
        });
    }

    private Set<TaskId> trainTasks(Recipe recipe) {
        var asked = new HashSet<TaskId>();
        for (int number : recipe.tasks().stream().sorted().toList()) {
            WebTask task = tasks.numbered(number)
                    .orElseThrow(() -> new RequestRefusedException(
                            "there is no task %d; espalier tasks list shows those there are".formatted(number)));
            if (task.split() != Split.TRAIN) {
                throw new RequestRefusedException(
                        "task %d is a %s task, and datasets hold train tasks only; leave it out, its results would no longer measure anything"
                                .formatted(number, words(task.split())));
            }
            asked.add(task.id());
        }
        return asked;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private RequestRefusedException nothingLeft(String name, int matching, List<GateCount> gates) {
        if (matching == 0) {
            int all = pairs.matching(PairFilter.ALL).size();
            return new RequestRefusedException(
                    "dataset %s would be empty: none of the %d stored pairs is from these train tasks and has this evidence; extract pairs first, or ask for more tasks or evidence"
                            .formatted(name, all));
        }
        String reasons = gates.stream()
                .filter(count -> count.pairs() > 0)
                .map(count -> "%s %d".formatted(words(count.gate()), count.pairs()))
                .collect(Collectors.joining(", "));
        return new RequestRefusedException(
                "dataset %s would be empty: all %d pairs were kept out (%s); collect more trees"
                        .formatted(name, matching, reasons));
    }

    /** A train task that says the same as one that measures would give its answers away. */
    private void refuseLeaks(String name, List<Candidate> survivors) {
        var train = survivors.stream().map(Candidate::group).collect(Collectors.toSet());
        for (WebTask task : tasks.all()) {
            if (task.split() != Split.TRAIN && train.contains(SplitDraw.group(task))) {
                throw leak(name, task);
            }
        }
    }

    private static RequestRefusedException leak(String name, WebTask task) {
        return new RequestRefusedException(
                "dataset %s would hold a task that says the same as %s task %d; leave it out with --tasks"
                        .formatted(name, words(task.split()), task.number()));
    }

    private static RequestRefusedException noTrainRows(String name) {
        return new RequestRefusedException(
                "dataset %s would have no train rows: the pairs of all its tasks fell on the test side; add tasks"
                        .formatted(name));
    }

    private List<DatasetRow> ordered(Dataset dataset, Recipe recipe, List<Candidate> survivors) {
        var draw = new SplitDraw(dataset.salt(), recipe.split().testShare(), datasets.splits(dataset.id()));
        var sorted = survivors.stream()
                .sorted(Comparator.comparing((Candidate candidate) -> draw.split(candidate.group()))
                        .thenComparing(candidate -> draw.code(candidate.text()))
                        .thenComparing(candidate -> candidate.pair().pair().toString()))
                .toList();
        var frozen = new ArrayList<DatasetRow>();
        for (Candidate candidate : sorted) {
            frozen.add(new DatasetRow(
                    frozen.size(),
                    candidate.pair(),
                    candidate.chosen(),
                    candidate.judged() ? DirectedBy.PEOPLE : DirectedBy.SEARCH,
                    draw.split(candidate.group()),
                    candidate.group(),
                    candidate.text(),
                    candidate.content()));
        }
        return frozen;
    }

    private static RowCounts counts(String name, List<DatasetRow> frozen, int judged) {
        int train = (int)
                frozen.stream().filter(row -> row.split() == DatasetSplit.TRAIN).count();
        if (train == 0) {
            throw noTrainRows(name);
        }
        return new RowCounts(train, frozen.size() - train, judged);
    }
}
