package dev.espalier.bench;

import dev.espalier.practice.TrialSite;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.browser.PlaywrightLauncher;
import dev.espalier.webagent.search.Workers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Has players play tasks of one site, in several browsers at once, without taking pictures. */
final class TrialRound {

    private static final BrowserSettings NO_PICTURES = BrowserSettings.DEFAULT.screenshots(false);

    private final TrialSite site;
    private final Workers workers;
    private final BenchWatcher watcher;

    TrialRound(TrialSite site, PlaywrightLauncher launcher, int workers, BenchWatcher watcher) {
        this.site = site;
        this.workers = new Workers(workers, launcher.reaching(site.world().hosts()), NO_PICTURES);
        this.watcher = watcher;
    }

    /** A trial that is over. */
    record Played<P extends Player>(WebTask task, P player, Trial.End end) {}

    /**
     * Plays each task once.
     *
     * @param what is played, in words
     * @param mostSteps actions after which a trial ends
     * @return what came of it, in the order of the tasks
     * @throws CancellationException when the watcher wanted no more
     */
    <P extends Player> List<Played<P>> play(
            String what, List<WebTask> tasks, int mostSteps, Function<WebTask, P> players) {
        var next = new AtomicInteger();
        var played = new ConcurrentSkipListMap<Integer, Played<P>>();
        workers.<Integer>work(
                () -> Optional.of(next.getAndIncrement()).filter(at -> at < tasks.size() && !watcher.cancelled()),
                (at, browser) -> {
                    var task = tasks.get(at);
                    var player = players.apply(task);
                    var end = new Trial(task, site.world(), mostSteps).play(player, browser);
                    played.put(at, new Played<>(task, player, end));
                    watcher.isAt(
                            "%s: %s, %d of %d tasks".formatted(site.world().site(), what, played.size(), tasks.size()));
                });
        if (watcher.cancelled()) {
            throw new CancellationException("interrupted while %s was measured".formatted(what));
        }
        return List.copyOf(played.values());
    }
}
