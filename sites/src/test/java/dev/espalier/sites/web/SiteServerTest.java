package dev.espalier.sites.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.sites.Example;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.TaskInit;
import dev.espalier.sites.engine.VisitorState;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.ledger.InMemoryLedger;
import dev.espalier.sites.ledger.SiteEffect;
import dev.espalier.sites.spec.Page.End;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SiteServerTest {

    private final Site site = Site.of(Example.spec(), 7);
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final SiteServer server = SiteServer.start(List.of(site), ledger);
    private final String departure = site.rows("departure").stream()
            .filter(row -> site.attribute(row, "free").holds())
            .filter(row -> ((Value.Whole) site.attribute(row, "seats")).number() > 5)
            .map(row -> Integer.toString(row.id()))
            .findFirst()
            .orElseThrow();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsEveryPageToItsVisitorAlone() {
        Client client = client(TaskInit.at("home"));

        assertThat(client.get("/").statusCode()).isEqualTo(200);
        assertThat(client.get("/results").statusCode()).isEqualTo(200);
        assertThat(client.get("/tour?tour=3").statusCode()).isEqualTo(200);
        assertThat(client.get("/tour").statusCode()).isEqualTo(404);
        assertThat(client.get("/tour?tour=99").statusCode()).isEqualTo(404);
        assertThat(client.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(client.send(client.request("/").DELETE()).statusCode()).isEqualTo(405);
    }

    @Test
    void refusesWhoeverItDoesNotKnow() {
        Visitor visitor = server.admit(site, TaskInit.at("home"));
        Client client = new Client(server, visitor);
        visitor.close();

        assertThat(client.get("/").statusCode()).isEqualTo(403);
    }

    @Test
    void aBrowserComesInByTheDoorOfAVisitorAndStaysThatVisitor() {
        Visitor visitor = server.admit(site, TaskInit.at("results"));
        var door = URI.create("http://127.0.0.1:" + server.port()).resolve(visitor.door());

        HttpResponse<String> entered = Client.ask(HttpRequest.newBuilder(door));
        var cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
        var kept = cookie.substring(0, cookie.indexOf(';'));
        var start = HttpRequest.newBuilder(door.resolve("/")).header("Cookie", "visitor-other=1; " + kept);

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains(visitor.startPath());
        assertThat(cookie).endsWith("; Path=/; HttpOnly; SameSite=Lax");
        assertThat(Client.ask(start).statusCode()).isEqualTo(200);
        visitor.close();
        assertThat(Client.ask(start).statusCode()).isEqualTo(403);
        assertThat(Client.ask(HttpRequest.newBuilder(door)).statusCode()).isEqualTo(403);
    }

    @Test
    void aFaultOfItsOwnIsToldToTheVisitsOwnerAndChangesNothing() {
        IllegalStateException fault = new IllegalStateException("the ledger was lost");
        try (SiteServer broken = SiteServer.start(List.of(site), effect -> {
            throw fault;
        })) {
            Visitor visitor = broken.admit(site, TaskInit.at("home"));
            Client client = new Client(broken, visitor);
            VisitorState before = visitor.state();
            assertThat(client.send(client.request("/").POST(BodyPublishers.ofString("%zz")))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(visitor.ending()).isEmpty();

            assertThat(client.post("/tour?tour=0&do=choose", Map.of("departure", departure))
                            .statusCode())
                    .isEqualTo(500);

            assertThat(visitor.state()).isEqualTo(before);
            for (ThrowingCallable question :
                    List.<ThrowingCallable>of(visitor::snapshot, visitor::ending, () -> visitor.restore(new byte[0]))) {
                assertThatThrownBy(question)
                        .isInstanceOf(SiteException.class)
                        .hasMessage("site tours broke under a visitor (%s); see the log".formatted(fault))
                        .hasCause(fault);
            }
        }
    }

    @Test
    void startsWhereTheTaskSays() {
        Visitor visitor = server.admit(
                site, new TaskInit("tour", Map.of("tour", new Value.Ref("tour", 3)), Map.of(), Set.of(), 0));

        assertThat(visitor.startPath()).isEqualTo("/tour?tour=3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.admit(site, TaskInit.at("nowhere")))
                .withMessage("site tours has no page nowhere");
    }

    @Test
    void answersEveryFormWithTheAddressOfTheNextPage() {
        Visitor visitor = server.admit(site, TaskInit.at("home"));
        Client client = new Client(server, visitor);

        HttpResponse<String> chosen = client.post("/tour?tour=0&do=choose", Map.of("departure", departure));
        HttpResponse<String> contact = client.post("/details?do=contact", contact());
        HttpResponse<String> booked = client.post("/review?do=book", Map.of("terms", "accepted"));

        assertThat(List.of(chosen.statusCode(), contact.statusCode(), booked.statusCode()))
                .containsOnly(303);
        assertThat(chosen.headers().firstValue("Location")).contains("/details");
        assertThat(contact.headers().firstValue("Location")).contains("/review");
        assertThat(booked.headers().firstValue("Location")).contains("/done");
        assertThat(visitor.ending()).contains(End.CONFIRMATION);
        assertThat(client.get("/done").body()).contains("See you at the harbour, Ada Holm");
    }

    @Test
    void showsARefusalWithWhatWasEnteredUntilTheNextRequest() {
        Client client = client(TaskInit.at("home"));

        HttpResponse<String> refused = client.post("/details?do=contact", Map.of("people", "3", "email", "x"));
        String page = client.get("/details").body();

        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(refused.headers().firstValue("Location")).contains("/details");
        assertThat(page)
                .contains("Please tell us your name.")
                .contains("Choose a departure first.")
                .contains("aria-invalid=\"true\"")
                .contains("value=\"x\"")
                .contains("Phone");
        assertThat(client.get("/details").body()).isEqualTo(page);
    }

    @Test
    void neverChangesStateOnAGet() {
        Visitor visitor = server.admit(site, TaskInit.at("home"));
        Client client = new Client(server, visitor);
        byte[] before = visitor.snapshot();

        client.get("/");
        client.get("/tour?tour=0&do=choose&departure=" + departure);
        client.get("/results?query=Walk&page=2");

        assertThat(visitor.snapshot()).isEqualTo(before);
        assertThat(ledger.rows()).isEmpty();
    }

    @Test
    void writesALedgerRowForEachStateChangingRequestBeforeItAnswers() {
        Visitor visitor = server.admit(site, TaskInit.at("home"));
        Client client = new Client(server, visitor);
        String token = visitor.cookie().value();

        visitor.tag("run/1");
        client.post("/tour?tour=0&do=choose", Map.of("departure", departure));
        client.post("/details?do=contact", Map.of());
        client.post("/details?do=contact", contact());
        visitor.tag("run/2");
        client.post("/review?do=book", Map.of("terms", "accepted"));
        client.post("/review?do=nothing", Map.of());

        assertThat(ledger.rows())
                .containsExactly(
                        new SiteEffect("tours", token, "choose", SiteEffect.Kind.SESSION, true, "run/1", 1),
                        new SiteEffect("tours", token, "contact", SiteEffect.Kind.SESSION, false, "run/1", 2),
                        new SiteEffect("tours", token, "contact", SiteEffect.Kind.SESSION, true, "run/1", 3),
                        new SiteEffect("tours", token, "book", SiteEffect.Kind.COMMIT, true, "run/2", 1));
    }

    @Test
    void goesOnCountingWhenATagComesBack() {
        Visitor visitor = server.admit(site, TaskInit.at("home"));
        Client client = new Client(server, visitor);
        byte[] start = visitor.snapshot();

        for (String tag : List.of("run/1", "run/2", "run/1", "run/1", "run/2")) {
            visitor.tag(tag);
            client.post("/?do=subscribe", Map.of("newsletter", "true"));
            visitor.restore(start);
        }

        assertThat(ledger.rows())
                .extracting(row -> row.tag() + "#" + row.ordinal())
                .containsExactly("run/1#1", "run/2#1", "run/1#2", "run/1#3", "run/2#2");
    }

    @Test
    void answersFetchesWithJson() {
        Client client = client(new TaskInit("home", Map.of(), Map.of(), Set.of("cookies"), 0));
        assertThat(client.get("/").body()).contains("data-banner").contains("inert");

        HttpResponse<String> answer = client.fetch("/?do=allow", Map.of("consent", "needed"));

        assertThat(answer.body()).isEqualTo("{\"done\":true}");
        assertThat(client.get("/").body()).doesNotContain("data-banner").doesNotContain("inert");
    }

    @Test
    void suggestsWhatFitsWhatWasTyped() {
        Client client = client(TaskInit.at("home"));
        String name = ((Value.Text) site.attribute(new Value.Ref("tour", 0), "name")).text();

        String answer = client.get("/?suggest=0&typed=" + name.substring(0, 4)).body();

        assertThat(answer).contains("\"text\":\"" + name + "\"").contains("\"value\":\"" + name + "\"");
        assertThat(client.get("/?suggest=0&typed=").body()).isEqualTo("[]");
        assertThat(client.get("/?suggest=77&typed=a").statusCode()).isEqualTo(404);
    }

    @Test
    void answersLateWhereTheDeclarationSaysSo() {
        Client slow = client(new TaskInit("home", Map.of(), Map.of(), Set.of("slow"), 0));
        Client quick = client(TaskInit.at("home"));

        assertThat(milliseconds(() -> slow.get("/results?via=search"))).isGreaterThanOrEqualTo(400);
        assertThat(milliseconds(() -> quick.get("/results?via=search"))).isLessThan(400);
        assertThat(milliseconds(() -> quick.post("/tour?tour=0&do=choose", Map.of("departure", departure))))
                .isGreaterThanOrEqualTo(300);
    }

    @Test
    void tellsNothingOfPortGoalOrTicksInItsPages() {
        Client client = client(TaskInit.at("home"));

        for (String path : List.of("/", "/results", "/tour?tour=1", "/details", "/account")) {
            assertThat(client.get(path).body())
                    .doesNotContain(Integer.toString(server.port()))
                    .doesNotContain("untilTick")
                    .doesNotContain("draw.");
        }
    }

    @Test
    void putsAVisitorBackExactlyAndLeavesOthersAlone() {
        Visitor visitor = server.admit(site, TaskInit.at("home"));
        Visitor other = server.admit(site, TaskInit.at("home"));
        Client client = new Client(server, visitor);
        client.post("/tour?tour=0&do=choose", Map.of("departure", departure));
        byte[] snapshot = visitor.snapshot();
        String page = client.get("/details").body();
        String digest = visitor.digest();

        client.post("/details?do=contact", contact());
        visitor.restore(snapshot);

        assertThat(visitor.snapshot()).isEqualTo(snapshot);
        assertThat(visitor.digest()).isEqualTo(digest).matches("[0-9a-f]{64}");
        assertThat(client.get("/details").body()).isEqualTo(page);
        assertThat(other.state().tick()).isZero();
        other.restore(snapshot);
        assertThat(new Client(server, other).get("/details").body()).isEqualTo(page);
    }

    private static long milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private Client client(TaskInit init) {
        return new Client(server, server.admit(site, init));
    }

    private static Map<String, String> contact() {
        return Map.of("people", "2", "name", "Ada Holm", "email", "ada@post.test");
    }
}
