package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what over HTTP: every row of the table is tried as everybody. */
class AccessIT {

    private static final List<String> ROLES = AccessRow.ROLES;
    private static final String PASSWORD = "correct horse";

    @TempDir
    private static Path folder;

    private static final Map<String, String> TOKENS = new HashMap<>();
    private static final Map<String, Visitor> PEOPLE = new HashMap<>();

    @AutoClose
    private static Studio studio;

    @AutoClose
    private static Chromium chromium;

    @BeforeAll
    static void letSomebodyInForEachRole() throws IOException, InterruptedException {
        chromium = Chromium.launch();
        studio = Studio.open(new Program(folder.resolve("home")));
        for (var role : ROLES) {
            var visitor = new Visitor(studio);
            if (!role.equals("nobody")) {
                var program = studio.program();
                TOKENS.put(
                        role,
                        program.succeed("token", "create", "--name", role, "--role", role)
                                .getLast());
                try (var person = Person.before(chromium)) {
                    person.comeIn(
                            program.succeed("people", "invite", "--role", role).getLast(), role);
                }
                visitor.signIn(role, PASSWORD);
            }
            PEOPLE.put(role, visitor);
        }
    }

    @AfterAll
    static void close() {
        PEOPLE.values().forEach(Visitor::close);
    }

    @Test
    void everyEndpointForProgramsIsDescribed() throws IOException, InterruptedException {
        var described = new TreeSet<String>();
        var paths = JsonMapper.shared()
                .readTree(call("GET", "/api/openapi", TOKENS.get("viewer")).body())
                .path("paths");
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        described.addAll(List.of("GET /api/openapi", "GET /api/openapi.yaml"));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(AccessRow.all().stream()
                        .filter(AccessRow::isForPrograms)
                        .map(AccessRow::toString)
                        .toList());
    }

    @Test
    void everyProgramIsLetInAsTheTableSays() throws IOException, InterruptedException {
        for (var row : rows(AccessRow::isForPrograms)) {
            for (var role : ROLES) {
                if (row.toString().equals("DELETE /api/studio") && row.letsIn(role)) {
                    continue; // it would end the studio under the other tests
                }
                int status = call(row.method(), row.address(), TOKENS.get(role)).statusCode();
                if (row.letsIn(role)) {
                    assertThat(status).as("%s for %s", row, role).isNotIn(401, 403);
                } else {
                    assertThat(status).as("%s for %s", row, role).isEqualTo(role.equals("nobody") ? 401 : 403);
                }
            }
        }
    }

    @Test
    void everyPersonIsLetInAsTheTableSays() throws IOException, InterruptedException {
        for (var row : rows(row -> !row.isForPrograms() && !row.isView())) {
            for (var role : ROLES) {
                assertThat(PEOPLE.get(role).mayCall(row.method(), row.address()))
                        .as("%s for %s", row, role)
                        .isEqualTo(row.letsIn(role));
            }
        }
    }

    @Test
    void everyViewIsOpenedAsTheTableSays() throws IOException, InterruptedException {
        for (var row : rows(AccessRow::isView)) {
            for (var role : ROLES) {
                assertThat(PEOPLE.get(role).mayOpen(row.address()))
                        .as("%s for %s", row, role)
                        .isEqualTo(row.letsIn(role));
            }
        }
    }

    @Test
    void neitherDoorOpensWithTheOthersKey() throws IOException, InterruptedException {
        for (var row : rows(row -> !row.isView() && !row.letsIn("nobody"))) {
            var answer = row.isForPrograms()
                    ? PEOPLE.get("admin").call(row.method(), row.address(), Map.of())
                    : call(row.method(), row.address(), TOKENS.get("admin"));
            assertThat(Visitor.isLetIn(answer)).as("%s", row).isFalse();
        }
    }

    @Test
    void nothingIsChangedByARequestThatMayBeForged() throws IOException, InterruptedException {
        for (var row : rows(row -> !row.isForPrograms() && row.method().equals("POST"))) {
            for (var forged : List.of(Map.<String, String>of(), Map.of("X-XSRF-TOKEN", "guessed"))) {
                assertThat(PEOPLE.get("admin")
                                .call(row.method(), row.address(), forged)
                                .statusCode())
                        .as("%s with %s", row, forged)
                        .isEqualTo(403);
            }
        }
        assertThat(PEOPLE.get("admin").call("POST", "/logout", Map.of()).statusCode())
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
    void nothingIsFramedOrGuessedAt() throws IOException, InterruptedException {
        for (var row : AccessRow.all()) {
            var who = PEOPLE.get(row.isForPrograms() ? "nobody" : "admin");

            var headers = who.call(row.isView() ? "GET" : row.method(), row.address(), Map.of())
                    .headers();

            assertThat(headers.allValues("X-Frame-Options")).as("%s", row).containsExactly("DENY");
            assertThat(headers.allValues("X-Content-Type-Options"))
                    .as("%s", row)
                    .containsExactly("nosniff");
        }
    }

    @Test
    void whoSignsInHasANewSession() {
        try (var viewer = Person.before(chromium)) {
            viewer.page().navigate(studio.url() + "/login");
            var before = viewer.cookie("JSESSIONID");

            viewer.signIn(studio, "viewer");
            viewer.heading("Home").waitFor();

            assertThat(before).isNotEmpty();
            assertThat(viewer.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
        }
    }

    @Test
    void aLinkLetsOnePersonInWhoseSessionIsNew() {
        try (var ada = Person.before(chromium);
                var eve = Person.before(chromium)) {
            ada.page().navigate(studio.link());
            var before = ada.cookie("JSESSIONID");

            ada.comeIn(studio.link(), "ada");

            assertThat(ada.cookie("JSESSIONID")).isNotEqualTo(before);
            eve.page().navigate(studio.link());
            assertThat(eve.page().getByRole(AriaRole.ALERT).textContent())
                    .contains("This link does not let anybody in");
        }
    }

    private static List<AccessRow> rows(Predicate<AccessRow> wanted) throws IOException {
        var rows = AccessRow.all().stream().filter(wanted).toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static HttpResponse<String> call(String method, String path, @Nullable String token)
            throws IOException, InterruptedException {
        try (var program = new Visitor(studio)) {
            return program.call(method, path, token == null ? Map.of() : Map.of("Authorization", "Bearer " + token));
        }
    }
}
