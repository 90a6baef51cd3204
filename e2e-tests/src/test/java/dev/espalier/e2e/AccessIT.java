package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Who may call what over HTTP: every endpoint that the studio describes stands in the table, and is tried as every role. */
class AccessIT {

    private static final List<String> ROLES = List.of("viewer", "reviewer", "operator", "admin");

    /** The door and the least role behind it. Under {@code /data} people come with a session, and a token opens nothing. */
    private static final Map<String, String> LEAST = Map.of(
            "GET /api/studio", "admin",
            "DELETE /api/studio", "admin",
            "POST /api/command", "admin",
            "DELETE /api/command/{id}", "admin",
            "GET /data/runs/{number}/tree", "session",
            "GET /data/pictures/{digest}", "session",
            "GET /data/review", "session",
            "GET /data/review/{number}", "session",
            "POST /data/review/judgements", "session",
            "POST /data/review/undo", "session");

    @TempDir
    private static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, String> TOKENS = new HashMap<>();
    private static Studio studio;

    @BeforeAll
    static void giveOutATokenForEachRole() throws IOException, InterruptedException {
        studio = Studio.open(new Program(folder.resolve("home")));
        for (var role : ROLES) {
            TOKENS.put(
                    role,
                    studio.program()
                            .succeed("token", "create", "--name", role, "--role", role)
                            .getLast());
        }
    }

    @AfterAll
    static void close() throws IOException {
        studio.close();
        CLIENT.close();
    }

    @Test
    void everyEndpointStandsInTheTable() throws IOException, InterruptedException {
        var described = new TreeSet<String>();
        var paths = JsonMapper.shared()
                .readTree(call("GET", "/api/openapi", TOKENS.get("viewer")).body())
                .path("paths");
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).containsExactlyInAnyOrderElementsOf(LEAST.keySet());
    }

    @Test
    void everyRoleIsLetInAsTheTableSays() throws IOException, InterruptedException {
        for (var endpoint : LEAST.entrySet()) {
            if (endpoint.getKey().equals("DELETE /api/studio")) {
                continue; // its right would end the studio: the others are turned away below
            }
            var method = endpoint.getKey().split(" ")[0];
            var path = endpoint.getKey().split(" ")[1].replace("{number}", "1").replaceAll("\\{\\w+}", "0".repeat(64));
            boolean session = endpoint.getValue().equals("session");
            assertThat(call(method, path, null).statusCode())
                    .as("%s for nobody", endpoint.getKey())
                    .isIn(session ? List.of(302, 401, 403) : List.of(401));
            for (var role : ROLES) {
                int status = call(method, path, TOKENS.get(role)).statusCode();
                if (session) {
                    assertThat(status).as("%s with a token", endpoint.getKey()).isIn(302, 401, 403);
                } else if (ROLES.indexOf(role) >= ROLES.indexOf(endpoint.getValue())) {
                    assertThat(status).as("%s for %s", endpoint.getKey(), role).isNotIn(401, 403);
                } else {
                    assertThat(status).as("%s for %s", endpoint.getKey(), role).isEqualTo(403);
                }
            }
        }
        assertThat(call("DELETE", "/api/studio", TOKENS.get("operator")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenInAnAddressIsNoToken() throws IOException, InterruptedException {
        for (var name : List.of("token", "access_token", "Authorization")) {
            var refused = call("GET", "/api/studio?%s=%s".formatted(name, TOKENS.get("admin")), null);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(JsonMapper.shared()
                            .readTree(refused.body())
                            .path("detail")
                            .asString())
                    .contains("a token is needed in the header");
        }
    }

    @Test
    void aRevokedTokenIsWorthless() throws IOException, InterruptedException {
        var token = studio.program()
                .succeed("token", "create", "--name", "short", "--role", "admin")
                .getLast();
        assertThat(call("GET", "/api/studio", token).statusCode()).isEqualTo(200);
        int number = studio.program().json("token", "list", "--json").size();

        studio.program().succeed("token", "revoke", Integer.toString(number));

        assertThat(call("GET", "/api/studio", token).statusCode()).isEqualTo(401);
    }

    @Test
    void aPageIsNeitherFramedNorGuessedAt() throws IOException, InterruptedException {
        var headers = call("GET", "/login", null).headers();

        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void aLinkLetsOnePersonInWhoseSessionIsNewAndWhoseRequestsNobodyForges() {
        try (var chromium = Chromium.launch();
                var ada = Person.before(chromium)) {
            ada.page().navigate(studio.link());
            var before = ada.cookie("JSESSIONID");

            ada.comeIn(studio.link(), "ada");

            assertThat(ada.cookie("JSESSIONID")).isNotEqualTo(before);
            for (var path : List.of("/logout", "/data/review/judgements", "/data/review/undo")) {
                assertThat(post(ada, path, Map.of())).as("forged %s", path).isEqualTo(403);
            }
            var shown = Map.of("X-XSRF-TOKEN", ada.cookie("XSRF-TOKEN"));
            assertThat(post(ada, "/data/review/judgements", shown)).isEqualTo(400);
            assertThat(post(ada, "/data/review/judgements", Map.of("X-XSRF-TOKEN", "guessed")))
                    .isEqualTo(403);

            try (var eve = Person.before(chromium)) {
                eve.page().navigate(studio.link());
                assertThat(eve.page().getByRole(AriaRole.ALERT).textContent())
                        .contains("This link does not let anybody in");
            }
        }
    }

    /** Sends what the person's browser would add by itself, and these headers. */
    private static int post(Person person, String path, Map<String, String> headers) {
        var request =
                RequestOptions.create().setMaxRedirects(0).setData("{}").setHeader("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        return person.context().request().post(studio.url() + path, request).status();
    }

    private static HttpResponse<String> call(String method, String path, @Nullable String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(studio.url() + path))
                .method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
