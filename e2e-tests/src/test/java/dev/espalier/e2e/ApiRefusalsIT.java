package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks a studio for what no program may or should have is told so in one form, whoever refuses it. */
class ApiRefusalsIT {

    private static final Map<String, String> SECRETS = new HashMap<>();

    @TempDir
    private static Path folder;

    @AutoClose
    private static Studio studio;

    @AutoClose
    private static Visitor script;

    @BeforeAll
    static void giveTokensOut() throws IOException, InterruptedException {
        studio = Studio.open(new Program(folder.resolve("home")));
        script = new Visitor(studio);
        for (var role : List.of("viewer", "operator", "admin")) {
            SECRETS.put(
                    role,
                    studio.program()
                            .succeed("token", "create", "--name", role, "--role", role)
                            .getLast());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api//runs",
                "//api/runs",
                "/api/runs;a=1",
                "/api;a=1/runs",
                "/api/x/../runs",
                "/api/runs%00",
                "/api/datasets/..%2fx/versions",
                "/api/datasets/..%5cx/versions"
            })
    void anAddressThatIsNotReadIsAProblemToo(String path) throws IOException, InterruptedException {
        assertThat(ApiIT.problem(script.call("GET", path, bearer("operator")), 400))
                .isEqualTo("the request has an address, a method or a header of no form that is read here;"
                        + " GET /api/openapi describes what can be asked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/datasets/a/versions           | {"tasks":[null]}    | tasks has a null in it; leave it out
                    /api/datasets/a/versions           | {"evidence":[null]} | evidence has a null in it; leave it out
                    """)
    void aNullAmongWhatIsAskedForIsRefused(String path, String body, String detail)
            throws IOException, InterruptedException {
        assertThat(ApiIT.problem(script.post(path, body, bearer("operator")), 422))
                .isEqualTo(detail);
    }

    @Test
    void whoMayReadMayAskForTheHeadersAlone() throws IOException, InterruptedException {
        assertThat(script.call("HEAD", "/api/runs", bearer("viewer")).statusCode())
                .isEqualTo(200);
        assertThat(script.call("HEAD", "/api/studio", bearer("viewer")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aStudioDoesNotEndItselfByACommand() throws IOException, InterruptedException {
        var order = Map.of(
                "id", UUID.randomUUID(), "arguments", List.of("stop"), "folder", folder.toString(), "terminal", false);

        var said = script.post("/api/command", JsonMapper.shared().writeValueAsString(order), bearer("admin"))
                .body();

        assertThat(said)
                .contains("this studio does not end by a command that it runs; DELETE /api/studio ends it")
                .endsWith("{\"exit\":2}\n");
        assertThat(script.call("GET", "/api/runs", bearer("viewer")).statusCode())
                .isEqualTo(200);
    }

    private static Map<String, String> bearer(String role) {
        return Map.of("Authorization", "Bearer " + SECRETS.get(role));
    }
}
