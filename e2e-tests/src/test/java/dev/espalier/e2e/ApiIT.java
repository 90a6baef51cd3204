package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that works with a studio over HTTP finds what the commands print. */
class ApiIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private static Path folder;

    @AutoClose
    private static Studio studio;

    @AutoClose
    private static Visitor script;

    private static Map<String, String> token;

    @BeforeAll
    static void searchForPairs() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                System.getProperty("espalier.browser") != null,
                "no Chromium or Chrome named: set -Despalier.browser=PATH");
        studio = Studio.open(new Program(folder.resolve("home")));
        script = new Visitor(studio);
        var program = studio.program();
        var site = program.json("sites", "list", "--json").get(0).path("site").asString();
        program.succeed("tasks", "generate", "--site", site, "--count", "40");
        program.succeed("run", "--task", Integer.toString(program.shortestTrainTask()), "--search", "12");
        program.succeed("pairs", "extract");
        var secret = program.succeed("token", "create", "--name", "script", "--role", "operator")
                .getLast();
        token = Map.of("Authorization", "Bearer " + secret);
    }

    @Test
    void listsSayWhatCommandsPrint() throws IOException, InterruptedException {
        var runs = new ArrayList<JsonNode>();
        printed("runs", "list").forEach(runs::addFirst);

        assertThat(lines("/api/runs")).isEqualTo(runs).isNotEmpty();
        assertThat(lines("/api/tasks"))
                .isEqualTo(printed("tasks", "list").valueStream().toList())
                .hasSize(40);
        assertThat(lines("/api/tasks?split=held-out,validation&status=untried"))
                .isEqualTo(printed("tasks", "list", "--split", "held-out,validation", "--status", "untried")
                        .valueStream()
                        .toList())
                .isNotEmpty();
        assertThat(lines("/api/pairs?review=unreviewed&limit=1000"))
                .isEqualTo(printed("pairs", "list", "--review", "unreviewed")
                        .valueStream()
                        .toList())
                .isNotEmpty();
        assertThat(lines("/api/pairs?evidence=critic&limit=1000"))
                .isEqualTo(printed("pairs", "list", "--evidence", "critic")
                        .valueStream()
                        .toList());
    }

    @Test
    void oneThingIsShownAsACommandShowsIt() throws IOException, InterruptedException {
        var run = printed("runs", "show", "1");

        assertThat(found("/api/runs/1")).isEqualTo(run);
        assertThat(found("/api/runs/1/tree")).isEqualTo(run.path("tree")).isNotEmpty();
        assertThat(found("/api/pairs/1")).isEqualTo(printed("pairs", "show", "1"));
    }

    @Test
    void aPairIsFoundByTheIdThatARowNamesIt() throws IOException, InterruptedException {
        var pair = found("/api/pairs/1");
        var id = pair.path("pair_id").asString();

        assertThat(printed("pairs", "show", id)).isEqualTo(pair);
        assertThat(printed("pairs", "show", id.toUpperCase(Locale.ROOT))).isEqualTo(pair);
    }

    @Test
    void aListGoesOnWhereItsPageEnded() throws IOException, InterruptedException {
        var found = new ArrayList<JsonNode>();
        var pages = 0;
        for (var next = "/api/tasks?limit=15"; !next.isEmpty(); pages++) {
            var page = found(next);
            page.path("lines").forEach(found::add);
            next = page.path("next").isNull()
                    ? ""
                    : "/api/tasks?limit=15&cursor=" + page.path("next").asString();
        }

        assertThat(pages).isEqualTo(3);
        assertThat(found).isEqualTo(printed("tasks", "list").valueStream().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/runs/4711            | 404 | there is no run 4711; GET /api/runs lists those there are
                    /api/runs/4711/tree       | 404 | there is no run 4711; GET /api/runs lists those there are
                    /api/runs/one             | 422 | number: expected a number, but was 'one'
                    /api/pairs/4711           | 404 | there is no pair 4711; GET /api/pairs lists those there are
                    /api/tasks?limit=0        | 422 | limit must be between 1 and 1000, but was 0
                    /api/tasks?limit=1001     | 422 | limit must be between 1 and 1000, but was 1001
                    /api/tasks?limit=few      | 422 | limit: expected a number, but was 'few'
                    /api/tasks?split=half     | 422 | split: expected one of train, validation, held-out, but was 'half'
                    /api/runs?cursor=7        | 422 | "7" is no place in a list; begin at the first page
                    /api/runs?a%00=1          | 400 | the request has a parameter or a header of no form that is read here
                    /api/tasks?site=a%00b     | 422 | a text has the character of number 0 in it, which no stored text has; leave it out
                    /api/datasets/a/versions/7/manifest | 404 | there is no dataset version a:v7; GET /api/datasets lists those there are
                    """)
    void whatCannotBeAnsweredIsAProblem(String path, int status, String detail)
            throws IOException, InterruptedException {
        assertThat(problem(script.call("GET", path, token), status)).isEqualTo(detail);
    }

    @Test
    void aCursorOfAnotherListIsRefused() throws IOException, InterruptedException {
        var next = found("/api/tasks?limit=1").path("next").asString();

        assertThat(problem(script.call("GET", "/api/pairs?cursor=" + next, token), 422))
                .contains("begin at the first page");
    }

    @Test
    void aJudgementSentTwiceIsOne() throws IOException, InterruptedException {
        var pair = found("/api/pairs/2");
        var judgement = Map.of(
                "client_id", UUID.randomUUID(),
                "text_sha256", pair.path("text_sha256").asString(),
                "said", "high");
        var first = answered(post("/api/pairs/2/judgements", judgement), 200);
        var again = answered(post("/api/pairs/2/judgements", judgement), 200);

        assertThat(again).isEqualTo(first);
        assertThat(first.path("said").asString()).isEqualTo("high");
        assertThat(first.path("reviewer").asString()).isEqualTo("token 1 (script)");
        var judged = found("/api/pairs/2");
        assertThat(judged.path("judgements")).containsExactly(first);
        assertThat(judged.path("label").asString()).isEqualTo("high");
    }

    @Test
    void whoIsToJudgeIsToldNothingOfWhatTheSearchMade() throws IOException, InterruptedException {
        var whole = found("/api/pairs/3");
        var blind = found("/api/pairs/3/blind");

        assertThat(blind.propertyNames())
                .containsExactlyInAnyOrder("pair", "instruction", "history", "prompt", "text_sha256", "low", "high");
        assertThat(blind.path("low").propertyNames()).containsExactlyInAnyOrder("text", "command");
        for (var same : List.of("prompt", "text_sha256")) {
            assertThat(blind.path(same)).isEqualTo(whole.path(same));
        }
        assertThat(blind.path("low").path("text")).isEqualTo(whole.path("low").path("text"));
    }

    @Test
    void aJudgementThatLacksSomethingIsRefused() throws IOException, InterruptedException {
        var digest = found("/api/pairs/3").path("text_sha256").asString();
        var id = UUID.randomUUID();

        assertThat(problem(post("/api/pairs/3/judgements", Map.of("text_sha256", digest, "said", "tie")), 422))
                .isEqualTo("client_id is missing; a judgement of this kind needs it");
        assertThat(problem(
                        post("/api/pairs/3/judgements", Map.of("client_id", id, "text_sha256", digest, "said", "skip")),
                        422))
                .isEqualTo("reason is missing; a judgement of this kind needs it");
        assertThat(problem(
                        post("/api/pairs/3/judgements", Map.of("client_id", id, "text_sha256", digest, "said", "left")),
                        422))
                .isEqualTo("expected one of low, high, tie, both-bad, skip, but was 'left'");
        assertThat(problem(
                        post("/api/pairs/3/judgements", Map.of("client_id", id, "text_sha256", "0", "said", "tie")),
                        409))
                .isEqualTo("pair 3 says something else than text_sha256 0; read and judge it again");
        assertThat(problem(post("/api/pairs/4711/judgements", Map.of()), 404)).startsWith("there is no pair 4711");
        assertThat(found("/api/pairs/3").path("judgements")).isEmpty();
    }

    @Test
    void aDatasetIsFrozenExportedAndDescribed() throws IOException, InterruptedException {
        assertThat(problem(post("/api/datasets/by-script/versions", Map.of("evidence", List.of())), 422))
                .isEqualTo("a recipe needs at least one kind of evidence, but had none");
        var version = answered(
                post(
                        "/api/datasets/by-script/versions",
                        Map.of("evidence", List.of("outcome", "both", "conflict", "critic"), "test_share", 0)),
                201);
        assertThat(lines("/api/datasets"))
                .isEqualTo(printed("datasets", "list").valueStream().toList())
                .contains(version);
        assertThat(problem(script.call("GET", "/api/datasets/by-script/versions/1/manifest", token), 404))
                .isEqualTo("no export of by-script:v1 lies where it was written; espalier export by-script:v1 writes"
                        + " one");

        var export = answered(post("/api/datasets/by-script/versions/1/exports", Map.of()), 201);

        assertThat(script.call("GET", "/api/datasets/by-script/versions/1/manifest", token)
                        .body())
                .isEqualTo(Files.readString(Path.of(export.path("folder").asString(), "manifest.json")));
        assertThat(problem(post("/api/datasets/by-script/versions/1/exports", Map.of()), 422))
                .contains("is there already");
    }

    @Test
    void everyAnswerIsDescribedAsItIsWritten() throws IOException, InterruptedException {
        var described = found("/api/openapi");

        described
                .path("paths")
                .propertyStream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> path.getValue()
                        .forEach(operation -> assertThat(
                                        operation.path("summary").asString())
                                .as(path.getKey())
                                .isNotBlank()));
        assertThat(described.at("/paths/~1api~1pairs/get/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("evidence", "site", "split", "review", "cursor", "limit");
        var schemas = described.at("/components/schemas");
        for (var shape : Map.of(
                        "TaskRow", "/api/tasks",
                        "RunRow", "/api/runs",
                        "PairRow", "/api/pairs")
                .entrySet()) {
            assertThat(schemas.path(shape.getKey()).path("properties").propertyNames())
                    .containsExactlyInAnyOrderElementsOf(
                            lines(shape.getValue()).getFirst().propertyNames());
        }
        assertThat(schemas.at("/Verdict/properties/score/type").asString()).isEqualTo("number");
        assertThat(schemas.path("PairRecord").path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(found("/api/pairs/1").propertyNames());
        assertThat(schemas.path("RunRecord").path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(found("/api/runs/1").propertyNames());
    }

    private static JsonNode printed(String... command) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(command));
        words.add("--json");
        return studio.program().json(words.toArray(String[]::new));
    }

    private static List<JsonNode> lines(String path) throws IOException, InterruptedException {
        return found(path).path("lines").valueStream().toList();
    }

    private static JsonNode found(String path) throws IOException, InterruptedException {
        return answered(script.call("GET", path, token), 200);
    }

    private static HttpResponse<String> post(String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return script.post(path, JSON.writeValueAsString(body), token);
    }

    private static JsonNode answered(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.uri(), answer.body())
                .isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    /** Returns the detail of a problem (RFC 9457). */
    static String problem(HttpResponse<String> answer, int status) {
        var problem = answered(answer, status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        return problem.path("detail").asString();
    }
}
