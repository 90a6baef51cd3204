package dev.espalier.bench;

import dev.espalier.practice.SearchPlan;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.World;
import dev.espalier.webagent.search.Agent;
import dev.espalier.webagent.search.AgentRunner;
import dev.espalier.webagent.search.AgentRunner.Assignment;
import dev.espalier.webagent.search.RunWatcher;
import dev.espalier.webagent.search.Workers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Greedy runs one after another, by several workers at once, until what is measured of them is enough. */
final class Shift {

    private static final Logger log = LoggerFactory.getLogger(Shift.class);

    private final List<WebTask> tasks;
    private final World world;
    private final Agent agent;
    private final Means means;
    private final BenchWatcher watcher;

    /** @param tasks of the world, which are worked on in turn */
    Shift(List<WebTask> tasks, World world, Agent agent, Means means, BenchWatcher watcher) {
        this.tasks = tasks;
        this.world = world;
        this.agent = agent;
        this.means = means;
        this.watcher = watcher;
    }

    /** What runs need: browsers, one who does them, and the store in which trees are written down. */
    record Means(Browser.Launcher launcher, AgentRunner runner, SearchTrees trees) {

        AgentRunner runner(Gauge gauge) {
            return runner.storingIn(gauge.before(trees));
        }
    }

    /**
     * Works until the gauge is full.
     *
     * @throws CancellationException when the watcher wanted no more
     */
    void work(int workers, BrowserSettings settings, Gauge gauge) {
        var runner = means.runner(gauge);
        var assigned = gauge.before(agent);
        var ready = new CyclicBarrier(workers, gauge::start);
        var next = new AtomicInteger(-workers);
        new Workers(workers, means.launcher(), settings)
                .<Integer>work(
                        () -> isOver(gauge) ? Optional.empty() : Optional.of(next.getAndIncrement()), (at, browser) -> {
                            if (at < 0) {
                                getReady(browser, ready);
                                return;
                            }
                            var assignment = new Assignment(tasks.get(at % tasks.size()), world, assigned);
                            var plan = SearchPlan.greedy(at).settings(assignment, settings, runner.software(browser));
                            runner.begin(assignment, plan, gauge.before(browser), until(gauge));
                        });
        if (watcher.cancelled()) {
            throw new CancellationException("interrupted while steps were measured");
        }
    }

    private boolean isOver(Gauge gauge) {
        return gauge.full() || watcher.cancelled();
    }

    private RunWatcher until(Gauge gauge) {
        return new RunWatcher() {

            @Override
            public boolean cancelled() {
                return isOver(gauge);
            }
        };
    }

    /** Launches the worker's browser with the site's first page, and waits until all the others have done so. */
    private void getReady(Browser browser, CyclicBarrier ready) {
        boolean open = false;
        try (var visit = world.open(tasks.getFirst());
                var session = browser.session()) {
            session.open(visit.cookies(), List.of(visit.startUrl()), 0);
            open = true;
        } finally {
            if (!open) {
                ready.reset();
            }
        }
        try {
            ready.await();
        } catch (BrokenBarrierException e) {
            log.debug("another worker could not get ready, and says why", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while workers got ready", e);
        }
    }
}
