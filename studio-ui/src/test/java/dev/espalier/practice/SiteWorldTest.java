package dev.espalier.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.Outcome;
import dev.espalier.mcts.RolloutId;
import dev.espalier.sites.ShippedSites;
import dev.espalier.sites.engine.StateJson;
import dev.espalier.sites.expert.Rehearsal;
import dev.espalier.sites.ledger.InMemoryLedger;
import dev.espalier.sites.tasks.SiteTask;
import dev.espalier.sites.tasks.TaskGenerator;
import dev.espalier.webagent.Capture;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.EffectTag;
import dev.espalier.webagent.EffectTag.Purpose;
import dev.espalier.webagent.Observation;
import dev.espalier.webagent.ObservationId;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.RolloutEnd;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.StateKey;
import dev.espalier.webagent.TaskId;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.Criterion;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WorldSnapshot;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SiteWorldTest {

    private final DeclaredSite declared =
            new DeclaredSites(Path.of("unused")).named(ShippedSites.names().getFirst());
    private final SiteTask made = TaskGenerator.generate(declared.site(), 1, 7).getFirst();
    private final WebTask task = new WebTask(
            TaskId.next(),
            1,
            made.site(),
            Split.TRAIN,
            made.instruction(),
            made.definition().json(),
            new WebTask.Traits(made.wording(), true, made.expertSteps(), List.of()));
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Worlds worlds = new Worlds(new DeclaredSites(Path.of("unused")), ledger);

    @AfterEach
    void closeTheWorlds() {
        worlds.close();
    }

    @Test
    void aVisitorSeesTheSiteUnderItsNameAndNobodyElseDoes() throws IOException, InterruptedException {
        var world = worlds.of(task.site());
        try (var visit = world.open(task)) {
            var start = URI.create(visit.startUrl());
            assertThat(world.hosts()).containsOnlyKeys(start.getHost());

            var cookie = visit.cookies().entrySet().iterator().next();
            var path = start.getRawQuery() == null ? start.getPath() : start.getPath() + "?" + start.getRawQuery();
            var address = URI.create("http://%s%s".formatted(world.hosts().get(start.getHost()), path));
            assertThat(status(address, cookie.getKey() + "=" + cookie.getValue()))
                    .isEqualTo(200);
            assertThat(status(address, "visitor=nobody")).isEqualTo(403);
        }
    }

    @Test
    void aVisitsStateCanBePutBackByAnotherVisitOfTheTask() {
        var world = worlds.of(task.site());
        try (var one = world.open(task);
                var other = world.open(task)) {
            var before = one.snapshot();
            var end = solved();
            other.restore(end);

            assertThat(before.digest()).isNotEqualTo(end.digest());
            assertThat(other.snapshot()).isEqualTo(end);
            assertThat(other.ended()).isTrue();
            assertThat(one.ended()).isFalse();
            other.restore(before);
            assertThat(other.snapshot()).isEqualTo(before);
        }
    }

    @Test
    void theOracleJudgesTheStateAndNamesWhatItRead() {
        var oracle = worlds.of(task.site()).oracle(task);
        try (var visit = worlds.of(task.site()).open(task)) {
            var untouched = oracle.judge(end(visit.snapshot()));
            var done = oracle.judge(end(solved()));

            assertThat(untouched.outcome()).isEqualTo(Outcome.FAILURE);
            assertThat(untouched.score().orElseThrow()).isLessThan(1);
            assertThat(done.outcome()).isEqualTo(Outcome.SUCCESS);
            assertThat(done.score()).hasValue(1);
            assertThat(done.criteria())
                    .hasSize(made.definition().aims().size()
                            + made.definition().limits().size())
                    .allMatch(Criterion::met)
                    .allMatch(criterion -> criterion.evidence().equals("state " + solved().digest()));
            assertThat(done.judge()).isEqualTo(Verdict.JudgeKind.ORACLE);
            assertThat(oracle.version())
                    .isEqualTo("oracle:" + declared.declaration() + "/"
                            + declared.site().seed());
        }
    }

    @Test
    void attributesRequestsToTheEdgeThatMadeThem() throws IOException, InterruptedException {
        var world = worlds.of(task.site());
        var tag = new EffectTag(RunId.next(), RolloutId.next(), EdgeId.next(), Purpose.EXECUTE);
        try (var visit = world.open(task)) {
            visit.attribute(tag);
            var cookie = visit.cookies().entrySet().iterator().next();
            var operation = declared.site().spec().rules().operations().entrySet().stream()
                    .filter(entry -> entry.getValue().effect() != dev.espalier.sites.spec.Operation.Effect.NAV)
                    .filter(entry -> entry.getValue()
                            .allowedOn(declared.site().spec().home().id()))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            var address = "http://%s/?do=%s"
                    .formatted(world.hosts().values().iterator().next(), operation);
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .timeout(Duration.ofSeconds(10))
                                    .header("Cookie", cookie.getKey() + "=" + cookie.getValue())
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding());
        }

        assertThat(ledger.rows()).singleElement().satisfies(row -> {
            assertThat(row.tag()).isEqualTo(tag.text());
            assertThat(row.ordinal()).isOne();
        });
    }

    private WorldSnapshot solved() {
        var definition = made.definition();
        var site = declared.site();
        var way = Rehearsal.of(site, definition.init(site), definition.kind(site), definition.values(site));
        var bytes = StateJson.write(way.end());
        return new WorldSnapshot(new String(bytes, StandardCharsets.UTF_8), Digest.of(bytes));
    }

    private RolloutEnd end(WorldSnapshot world) {
        var capture = new Capture("{}");
        var observation = new Observation(
                ObservationId.next(),
                capture,
                new StateKey(capture.digest()),
                null,
                Instant.parse("2026-03-01T12:00:00Z"));
        var page = new PageView(
                "http://toy.test/", "", List.of(), new PageView.Viewport(800, 600, 0, 600), List.of(), List.of());
        return new RolloutEnd(
                new Situation(task.instruction(), List.of(), new Situation.Seen(observation, page)), true, world);
    }

    private static int status(URI address, String cookie) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(10))
                                .header("Cookie", cookie)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
