package dev.espalier.sites.check;

import dev.espalier.sites.engine.Seeds;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.expert.ExpertException;
import dev.espalier.sites.ledger.InMemoryLedger;
import dev.espalier.sites.tasks.SiteTask;
import dev.espalier.sites.visit.Deed;
import dev.espalier.sites.visit.Exchange;
import dev.espalier.sites.visit.HttpExpert;
import dev.espalier.sites.visit.Played;
import dev.espalier.sites.visit.RandomVisitor;
import dev.espalier.sites.visit.Visit;
import dev.espalier.sites.visit.Wire;
import dev.espalier.sites.visit.Witness;
import dev.espalier.sites.web.SiteServer;
import dev.espalier.sites.web.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Visits a built site over HTTP: the expert of every task, and a few visitors who do what chance tells them. */
final class Trial {

    /** Visits at a time: most of a slow answer is waiting. */
    private static final int AT_A_TIME = 32;

    private static final int RANDOM_VISITS = 24;
    private static final int RANDOM_STEPS = 30;

    private final Site site;
    private final SiteServer server;
    private final Wire wire;
    private final Witness onlooker;
    private final Runnable between;

    private Trial(Site site, SiteServer server, Wire wire, Witness onlooker, Runnable between) {
        this.site = site;
        this.server = server;
        this.wire = wire;
        this.onlooker = onlooker;
        this.between = between;
    }

    /**
     * What became of a visit.
     *
     * @param played empty for a random visit, and where the expert could not go on
     * @param failure what kept the visit from going on, "" for nothing
     */
    record Outcome(SiteTask task, Optional<Played> played, String failure, Protocol protocol) {

        static Outcome of(SiteTask task, Played played, Protocol protocol) {
            return new Outcome(task, Optional.of(played), "", protocol);
        }

        static Outcome failed(SiteTask task, String failure, Protocol protocol) {
            return new Outcome(task, Optional.empty(), failure, protocol);
        }
    }

    /** @param experts in the tasks' order */
    record Outcomes(List<Outcome> experts, List<Outcome> strangers) {

        List<Outcome> all() {
            return Stream.concat(experts.stream(), strangers.stream()).toList();
        }
    }

    /**
     * Makes all visits, several at a time.
     *
     * @param onlooker sees the pages of all visits
     * @param between called before each visit; what it throws ends the trial
     */
    static Outcomes of(Build build, Witness onlooker, Runnable between) {
        try (var server = SiteServer.start(List.of(build.site()), new InMemoryLedger());
                var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            HttpExpert expert = new HttpExpert(server, build.site());
            Trial trial = new Trial(build.site(), server, new Wire(server, build.site()), onlooker, between);
            List<Callable<Outcome>> experts = new ArrayList<>();
            build.tasks().forEach(task -> experts.add(() -> trial.play(expert, task)));
            List<Callable<Outcome>> strangers = new ArrayList<>();
            for (int i = 0; i < RANDOM_VISITS; i++) {
                int number = i;
                SiteTask task = build.tasks().get(i * build.tasks().size() / RANDOM_VISITS);
                strangers.add(() -> trial.wander(task, number));
            }
            return new Outcomes(all(threads, experts), all(threads, strangers));
        }
    }

    private static List<Outcome> all(ExecutorService threads, List<Callable<Outcome>> visits) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            for (Future<Outcome> visit : threads.invokeAll(visits)) {
                outcomes.add(visit.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a site was checked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a visit broke off while a site was checked", e);
        }
        return outcomes;
    }

    private Outcome play(HttpExpert expert, SiteTask task) {
        between.run();
        Protocol protocol = new Protocol(onlooker);
        try {
            return Outcome.of(task, expert.play(task.definition(), protocol), protocol);
        } catch (ExpertException e) {
            return Outcome.failed(task, e.reason(), protocol);
        }
    }

    /** Visits the site as the task's visitor would find it, and does what chance tells. */
    private Outcome wander(SiteTask task, int number) {
        between.run();
        Protocol protocol = new Protocol(onlooker);
        RandomVisitor stranger = new RandomVisitor(Seeds.random(Build.SEED, "stranger", number), site.today());
        try (Visitor visitor = server.admit(site, task.definition().init(site))) {
            Visit visit = Visit.start(wire, visitor, protocol);
            for (int step = 0; step < RANDOM_STEPS; step++) {
                Optional<Deed> deed = stranger.choose(visit.documents());
                if (deed.isEmpty()) {
                    return Outcome.failed(task, visit.address() + " offers no way on", protocol);
                }
                Exchange exchange = visit.go(deed.get());
                if (!exchange.served() && !exchange.leadsOn()) {
                    return Outcome.failed(task, exchange + ", but " + visit.address() + " offered it", protocol);
                }
            }
        } catch (ExpertException e) {
            return Outcome.failed(task, e.reason(), protocol);
        }
        return new Outcome(task, Optional.empty(), "", protocol);
    }
}
