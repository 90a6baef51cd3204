package dev.espalier.webagent.guard;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request names to be done beside its method and address: operations of GraphQL, or keys of a body that usually name
 * one.
 *
 * @param graphQl true when the body is GraphQL's, so that a rule has to name the operation
 * @param reads true when all of it is known only to read
 * @param names as in {@code query Search}, {@code mutation Book}, {@code persisted 3f…} or {@code action=search}
 */
record Operations(boolean graphQl, boolean reads, Set<String> names) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Operations NONE = new Operations(false, false, Set.of());
    private static final List<String> KEYS = List.of("action", "operation", "op", "method", "cmd", "command");

    Operations {
        names = Set.copyOf(names);
    }

    static Operations of(SentRequest request) {
        var type = request.header("content-type");
        if (request.promisesToRead()) {
            return parameter(request.url(), "query")
                    .flatMap(document -> graphQl(
                            document, parameter(request.url(), "operationName").orElse("")))
                    .orElse(NONE);
        }
        if (type.contains("graphql")) {
            return graphQl(request.body(), "").orElse(new Operations(true, false, Set.of("unknown")));
        }
        return json(request.body()).map(Operations::of).orElseGet(() -> form(request.body()));
    }

    /** Only what is an object, or a list of them, names anything; whatever the page says its type is. */
    private static Optional<JsonNode> json(String body) {
        var start = body.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Operations of(JsonNode body) {
        if (body.isArray()) {
            return body.valueStream()
                    .map(Operations::of)
                    .reduce(Operations::and)
                    .orElse(NONE);
        }
        var document = body.path("query").asString("");
        var persisted = body.path("extensions")
                .path("persistedQuery")
                .path("sha256Hash")
                .asString("");
        if (!persisted.isEmpty() && document.isEmpty()) {
            return new Operations(true, false, Set.of("persisted " + persisted));
        }
        return graphQl(document, body.path("operationName").asString("")).orElseGet(() -> keys(body));
    }

    private static Operations keys(JsonNode body) {
        var names = new LinkedHashSet<String>();
        KEYS.stream()
                .filter(key -> body.path(key).isString())
                .forEach(key -> names.add(key + "=" + body.path(key).asString()));
        return new Operations(false, false, names);
    }

    private static Operations form(String body) {
        var names = new LinkedHashSet<String>();
        KEYS.forEach(key -> in(body, key).ifPresent(value -> names.add(key + "=" + value)));
        return new Operations(false, false, names);
    }

    private static Optional<Operations> graphQl(String document, String chosen) {
        return GraphQl.operations(document).map(all -> {
            var meant = new ArrayList<>(all);
            meant.removeIf(operation -> !chosen.isEmpty() && !operation.name().equals(chosen));
            if (meant.isEmpty()) {
                return new Operations(true, false, Set.of("unknown " + chosen));
            }
            var names = new LinkedHashSet<String>();
            meant.forEach(operation -> names.add(operation.toString()));
            return new Operations(true, meant.stream().allMatch(GraphQl.Operation::reads), names);
        });
    }

    private static Operations and(Operations one, Operations other) {
        var names = new LinkedHashSet<>(one.names());
        names.addAll(other.names());
        return new Operations(one.graphQl() || other.graphQl(), one.reads() && other.reads(), names);
    }

    private static Optional<String> parameter(String url, String name) {
        int query = url.indexOf('?');
        return query < 0 ? Optional.empty() : in(url.substring(query + 1).replaceFirst("#.*", ""), name);
    }

    private static Optional<String> in(String parameters, String name) {
        return Arrays.stream(parameters.split("&"))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> decoded(parameter.substring(name.length() + 1)))
                .findFirst();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
