package dev.espalier.e2e;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A studio that has nothing but pairs to judge, and remembers what it was told. */
final class ReviewStudio implements AutoCloseable {

    private static final String HTML = """
            <!doctype html><html lang="en"><head><title>Review</title><meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/keys.css">
            <link rel="stylesheet" href="/css/review.css">
            <style>body { margin: 0; padding: 16px 24px; font-family: sans-serif;
            background: var(--es-page); color: var(--es-text) } h1 { font-size: 20px; margin: 0 0 8px }</style>
            <script type="module" src="/js/es-keys.js"></script>
            <script type="module" src="/js/es-review.js"></script></head>
            <body><main><h1>Review</h1><es-review person="Ada" query="site=guest-house"
            guidelines="Judge the action, not the words.&#10;A click that nobody can take back is worse."
            ><p>Freeze a version next.</p></es-review></main></body></html>""";

    /** A request that changes something. */
    record Told(String path, JsonNode body, int status) {
        String clientId() {
            return body.path("client_id").asString();
        }

        String verdict() {
            return body.path("verdict").asString();
        }
    }

    private record Refusal(int status, String detail) {}

    private final ElementServer server = new ElementServer(HTML);
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<Integer, JsonNode> verdicts = new ConcurrentHashMap<>();
    private final Map<Integer, Refusal> refusals = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> revisions = new ConcurrentHashMap<>();
    private final int pairs;
    private volatile OptionalInt outage = OptionalInt.empty();
    private volatile String token = "token-1";
    private volatile String signedIn = "Ada";

    ReviewStudio(int pairs) throws IOException {
        this.pairs = pairs;
        server.answer("/data/review", this::answer);
        server.answer("/data/pictures/", PairPictures::serve);
    }

    String url(String path) {
        return server.url(path);
    }

    /** Answers everything with that status until {@link #recover}. */
    void fail(int status) {
        outage = OptionalInt.of(status);
    }

    void recover() {
        outage = OptionalInt.empty();
    }

    /** Makes the token that the browser has an old one. */
    void changeToken(String next) {
        token = next;
    }

    /** Signs somebody else in, as another tab of the same browser may. */
    void signIn(String person) {
        signedIn = person;
    }

    /** Refuses the next verdict on a pair; with 409 the pair has a new revision from then on. */
    void refuseOnce(int pair, int status, String detail) {
        refusals.put(pair, new Refusal(status, detail));
    }

    /** What changed something or tried to, in the order of arrival. */
    List<Told> told() {
        return List.copyOf(told);
    }

    /** What was asked for, as path and query. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The verdicts that stand, by pair. */
    Map<Integer, String> standing() {
        return verdicts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().path("verdict").asString()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("POST")) {
            var json = JsonMapper.shared().readTree(body);
            var status = outage.orElseGet(() -> isAnothers(exchange) ? 403 : accept(path, json, exchange));
            told.add(new Told(path, json, status));
            var refusal =
                    status == 200 ? null : refusals.remove(json.path("pair").asInt());
            send(exchange, status, status == 200 ? said(json) : problem(exchange, status, refusal));
            return;
        }
        asked.add(exchange.getRequestURI().toString());
        exchange.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=" + token + "; Path=/");
        var status = outage.orElse(isAnothers(exchange) ? 403 : 200);
        send(exchange, status, status == 200 ? found(exchange) : problem(exchange, status, null));
    }

    private boolean isAnothers(HttpExchange exchange) {
        return !parameter(exchange, "person").equals(signedIn);
    }

    private int accept(String path, JsonNode body, HttpExchange exchange) {
        if (!token.equals(exchange.getRequestHeaders().getFirst("X-XSRF-TOKEN"))) {
            return 403;
        }
        var pair = body.path("pair").asInt();
        if (path.endsWith("/undo")) {
            verdicts.values().removeIf(verdict -> verdict.path("client_id").equals(body.path("undoes")));
        } else if (refusals.containsKey(pair)) {
            revisions.merge(pair, 1, Integer::sum);
            return refusals.get(pair).status();
        } else {
            verdicts.put(pair, body);
        }
        return 200;
    }

    private Object found(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        if (!path.equals("/data/review")) {
            return pair(Integer.parseInt(path.substring("/data/review/".length())));
        }
        var open = IntStream.rangeClosed(1, pairs)
                .filter(number -> !verdicts.containsKey(number))
                .boxed()
                .toList();
        var after = number(exchange, "after");
        var shown = open.stream()
                .filter(number -> number > after)
                .limit(number(exchange, "limit"))
                .map(this::pair)
                .toList();
        return Map.of("left", open.size(), "done", verdicts.size(), "reviewed", 0, "pairs", shown);
    }

    private Map<String, Object> pair(int number) {
        return SamplePair.numbered(number, 1 + revisions.getOrDefault(number, 0), verdicts.get(number));
    }

    private static int number(HttpExchange exchange, String name) {
        return Integer.parseInt(parameter(exchange, name));
    }

    private static String parameter(HttpExchange exchange, String name) {
        var query = exchange.getRequestURI().getQuery();
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static Object said(JsonNode body) {
        var said = Map.of(
                "winner",
                "FIRST",
                "margin",
                0.44,
                "evidence",
                "CONFLICT",
                "first",
                Map.of("n", 6, "q", 0.75),
                "second",
                Map.of("n", 1, "q", 0.31),
                "place",
                SamplePair.PLACE);
        var id = body.path("client_id").asString();
        return body.has("undoes") || body.path("verdict").asString().equals("SKIP")
                ? Map.of("client_id", id)
                : Map.of("client_id", id, "said", said);
    }

    private Object problem(HttpExchange exchange, int status, Refusal refusal) {
        if (outage.isEmpty() && isAnothers(exchange)) {
            var detail = "this page is %s's".formatted(parameter(exchange, "person"));
            return Map.of("title", "Forbidden", "status", status, "detail", detail, "signed_in", signedIn);
        }
        return Map.of(
                "type",
                "about:blank",
                "title",
                "No",
                "status",
                status,
                "detail",
                refusal == null ? "the studio is out of order" : refusal.detail());
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        var type = status == 200 ? "application/json" : "application/problem+json";
        ElementServer.answer(exchange, status, type, JsonMapper.shared().writeValueAsString(body));
    }

    @Override
    public void close() {
        server.close();
    }
}
