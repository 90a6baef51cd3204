package dev.espalier.sites.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.sites.Shipped;
import dev.espalier.sites.engine.Seeds;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.TaskInit;
import dev.espalier.sites.ledger.InMemoryLedger;
import dev.espalier.sites.ledger.SiteEffect;
import dev.espalier.sites.tasks.SiteTask;
import dev.espalier.sites.web.SiteServer;
import dev.espalier.sites.web.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a visitor does, putting its state back makes it the visitor who never did it. */
class RestoreTest {

    /** {@code ./espalier test -Despalier.restores=1000} asks for more. */
    private static final int ROUNDS = Integer.getInteger("espalier.restores", 200);

    /** Steps before the snapshot, so that it is not always of a fresh visit. */
    private static final int BEFORE = 1;

    private static final int LOST = 20;
    private static final int AFTER = 10;
    private static final int AT_A_TIME = 4;

    private final InMemoryLedger ledger = new InMemoryLedger();

    @ParameterizedTest
    @MethodSource("dev.espalier.sites.Shipped#all")
    void makesAVisitorTheOneWhoNeverDidWhatIsTakenBack(Shipped shipped) throws Exception {
        int each = Math.ceilDiv(ROUNDS, Shipped.all().size());
        try (var server = SiteServer.start(List.of(shipped.site()), ledger);
                var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            Place place = new Place(shipped.site(), server, new Wire(server, shipped.site()));
            List<SiteTask> tasks = swift(shipped);
            List<Callable<Void>> rounds = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                int number = i;
                rounds.add(() -> {
                    round(number, tasks.get(number % tasks.size()), place);
                    return null;
                });
            }
            for (Future<Void> round : threads.invokeAll(rounds)) {
                round.get();
            }
        }

        assertThat(ledger.rows().stream().filter(row -> !row.accepted())).hasSizeGreaterThan(each);
        assertThat(ledger.rows().stream().filter(SiteEffect::accepted)).hasSizeGreaterThan(each);
    }

    /** Slow answers would only make the test slow. */
    private static List<SiteTask> swift(Shipped shipped) {
        return shipped.tasks().stream()
                .filter(task -> !task.definition().switches().contains("slow"))
                .toList();
    }

    /** What is visited, and how. */
    private record Place(Site site, SiteServer server, Wire wire) {}

    private static void round(int number, SiteTask task, Place place) {
        Site site = place.site();
        SiteServer server = place.server();
        Wire wire = place.wire();
        TaskInit init = task.definition().init(site);
        RandomVisitor chance = new RandomVisitor(Seeds.random(Shipped.SEED, "restore", number), site.today());
        try (Visitor visitor = server.admit(site, init);
                Visitor twin = server.admit(site, init);
                Visitor other = server.admit(site, init)) {
            byte[] untouched = other.snapshot();
            Side side = new Side(wire, visitor, twin);
            Visit visit = Visit.start(wire, visitor, side);
            together(BEFORE, chance, visit, side);
            byte[] snapshot = visitor.snapshot();

            lose(chance, wire, visitor, visit.documents());
            visitor.restore(snapshot);

            assertThat(visitor.snapshot()).isEqualTo(snapshot);
            together(AFTER, chance, Visit.at(visit.address(), wire, visitor, side), side);
            assertThat(other.snapshot()).isEqualTo(untouched);
        }
    }

    /** Does what will be taken back, on any of the pages that were opened meanwhile, as if each had a tab of its own. */
    private static void lose(RandomVisitor chance, Wire wire, Visitor visitor, List<Document> start) {
        List<List<Document>> tabs = new ArrayList<>(List.of(start));
        for (int i = 0; i < LOST; i++) {
            Exchange answer =
                    wire.ask(visitor, chance.choose(tabs.get(i % tabs.size())).orElseThrow());
            if (answer.request().opens() && answer.served()) {
                tabs.add(List.of(Jsoup.parse(answer.body())));
            }
        }
    }

    private static void together(int steps, RandomVisitor chance, Visit visit, Side side) {
        for (int i = 0; i < steps; i++) {
            visit.go(chance.choose(visit.documents()).orElseThrow());
            side.same();
        }
    }

    /** Lets the twin ask for whatever the visitor was served. */
    private record Side(Wire wire, Visitor visitor, Visitor twin, List<Exchange> served) implements Witness {

        Side(Wire wire, Visitor visitor, Visitor twin) {
            this(wire, visitor, twin, new ArrayList<>());
        }

        @Override
        public void answered(Exchange exchange) {
            served.add(exchange);
        }

        /** The twin is served the same bytes, and is in the same state then. */
        void same() {
            for (Exchange exchange : served) {
                Exchange again = wire.ask(twin, exchange.request());
                assertThat(again.status()).as("%s", exchange).isEqualTo(exchange.status());
                assertThat(again.location()).as("%s", exchange).isEqualTo(exchange.location());
                assertThat(again.body()).as("%s", exchange).isEqualTo(exchange.body());
            }
            assertThat(twin.snapshot()).as("%s", served).isEqualTo(visitor.snapshot());
            served.clear();
        }
    }
}
