package dev.espalier.bench;

import dev.espalier.bench.SitesRow.Measure;
import dev.espalier.bench.TrialRound.Played;
import dev.espalier.practice.SearchPlan;
import dev.espalier.practice.TrialSite;
import dev.espalier.sites.expert.ExpertException;
import dev.espalier.sites.spec.HardPart;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.policy.EmbeddedPolicy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Everything that is counted on one site. */
final class SiteCounts {

    /** An expert that is not done by then goes round in a circle. */
    private static final int EXPERT_STEPS = 100;

    private static final String EXPERT = "expert";
    private static final String EMBEDDED = "embedded";
    private static final String IN_CHROMIUM = "success_in_chromium";

    private final TrialSite site;
    private final TrialRound round;
    private final InstantSource clock;
    private final BenchWatcher watcher;
    private final EmbeddedPolicy policy = EmbeddedPolicy.handSet();

    SiteCounts(TrialSite site, TrialRound round, InstantSource clock, BenchWatcher watcher) {
        this.site = site;
        this.round = round;
        this.clock = clock;
        this.watcher = watcher;
    }

    /** Counts the tasks that the site's own solution solves without a browser. */
    SitesRow expertOverHttp(List<WebTask> tasks) {
        return row(
                measure(EXPERT, "success_over_http", new Bound.AtLeast(1)),
                tasks,
                () -> count(tasks, this::solvesOverHttp));
    }

    private boolean solvesOverHttp(WebTask task) {
        try {
            return site.solvesOverHttp(task);
        } catch (ExpertException e) {
            watcher.says("task %d was not solved over HTTP: %s".formatted(task.number(), e.getMessage()));
            return false;
        }
    }

    /** Counts the tasks that the site's own solution solves, and those whose whole solution the policy considers. */
    List<SitesRow> expert(List<WebTask> tasks) {
        var played = new ArrayList<Played<ExpertPlayer>>();
        var rows = new ArrayList<>(rows(measure(EXPERT, IN_CHROMIUM, new Bound.AtLeast(1)), tasks, () -> {
            played.addAll(
                    round.play("the expert", tasks, EXPERT_STEPS, task -> new ExpertPlayer(site.expert(task), policy)));
            return played;
        }));
        played.forEach(this::tellFailures);
        int recalled = count(played, one -> one.player().missed().isEmpty());
        var recall = measure(EMBEDDED, "path_recall", new Bound.AtLeast(0.95));
        rows.add(new SitesRow(recall, tasks.size(), recalled, rows.getFirst().took()));
        return rows;
    }

    private void tellFailures(Played<ExpertPlayer> one) {
        var task = one.task();
        if (!one.end().right()) {
            watcher.says("task %d was not solved by the expert: %s"
                    .formatted(task.number(), one.end().remark()));
        }
        for (var missed : one.player().missed()) {
            watcher.says("task %d: the embedded policy did not consider %s".formatted(task.number(), missed));
        }
    }

    /** Counts the tasks that are solved by chance. */
    List<SitesRow> random(List<WebTask> tasks, long seed) {
        return rows(
                measure("random", IN_CHROMIUM, new Bound.AtMost(2)),
                tasks,
                () -> round.play(
                        "random actions",
                        tasks,
                        SearchPlan.MAX_DEPTH,
                        task -> new RandomPlayer(policy, generator(seed + task.number()))));
    }

    /** Counts the tasks that the embedded policy solves when it does what it finds likeliest. */
    List<SitesRow> embedded(List<WebTask> tasks, long seed) {
        return rows(
                measure(EMBEDDED, IN_CHROMIUM, new Bound.None()),
                tasks,
                () -> round.play(
                        "the embedded policy",
                        tasks,
                        SearchPlan.MAX_DEPTH,
                        _ -> new GreedyPlayer(policy, generator(seed))));
    }

    /** Counts for each hard part the tasks that cannot be solved without it. */
    List<SitesRow> needs(List<WebTask> tasks) {
        return Arrays.stream(HardPart.values())
                .map(part -> row(
                        measure(EXPERT, "needs_" + part.name().toLowerCase(Locale.ROOT), new Bound.AtLeast(0.1)),
                        tasks,
                        () -> count(tasks, task -> task.traits().needs().contains(part.word()))))
                .toList();
    }

    private Measure measure(String policy, String name, Bound bound) {
        return new Measure(site.world().site(), policy, name, bound);
    }

    private SitesRow row(Measure measure, List<WebTask> tasks, IntSupplier right) {
        var began = clock.instant();
        int counted = right.getAsInt();
        return new SitesRow(measure, tasks.size(), counted, Duration.between(began, clock.instant()));
    }

    /** Counts what was right, and beside it the tasks in which no action was given up waiting. */
    private <P extends Player> List<SitesRow> rows(
            Measure success, List<WebTask> tasks, Supplier<? extends Collection<Played<P>>> plays) {
        var began = clock.instant();
        var played = plays.get();
        var took = Duration.between(began, clock.instant());
        var errors = new TreeMap<String, Integer>();
        played.forEach(one -> one.end().errors().forEach(code -> errors.merge(code, 1, Integer::sum)));
        if (!errors.isEmpty()) {
            watcher.says("%s: error codes of %s: %s".formatted(success.site(), success.policy(), errors));
        }
        var patient = measure(success.policy(), "no_action_timeout", new Bound.AtLeast(1));
        return List.of(
                new SitesRow(
                        success, tasks.size(), count(played, one -> one.end().right()), took),
                new SitesRow(
                        patient, tasks.size(), count(played, one -> !one.end().timedOut()), took));
    }

    private static <T> int count(Collection<T> all, Predicate<T> right) {
        return (int) all.stream().filter(right).count();
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
