package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two people who use one browser after each other, while it still asks for something as the first of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserMemoryIT {

    private static final String MEMORY = "espalier-memory";
    private static final String PASSWORD = "correct horse";
    private static final String GUARDED = "/data/runs/1/tree";

    @TempDir
    private static Path folder;

    @AutoClose
    private static Studio studio;

    private static Visitor shared;
    private static Visitor elsewhere;
    private static String spent;

    @BeforeAll
    static void signInAdaAndThenBenInOneBrowser() throws IOException, InterruptedException {
        studio = Studio.open(new Program(folder.resolve("home")));
        try (var chromium = Chromium.launch()) {
            for (var name : new String[] {"ada", "ben"}) {
                var link = studio.program()
                        .succeed("people", "invite", "--role", "admin")
                        .getLast();
                try (var person = Person.before(chromium)) {
                    person.comeIn(link, name);
                }
            }
        }
        shared = new Visitor(studio).signIn("ada", PASSWORD);
        elsewhere = new Visitor(studio).signIn("ada", PASSWORD);
        spent = shared.cookie(MEMORY);
        shared.signIn("ben", PASSWORD);
    }

    @AfterAll
    static void close() {
        shared.close();
        elsewhere.close();
    }

    @Test
    @Order(1)
    void whatIsAskedAsTheFirstSignsNobodyInAndLeavesTheBrowserItsCookie() throws IOException, InterruptedException {
        try (var underWay = new Visitor(studio).holding(MEMORY, spent)) {
            var answer = underWay.call("GET", GUARDED, Map.of());

            assertThat(Visitor.isLetIn(answer)).isFalse();
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(MEMORY));
        }
    }

    @Test
    @Order(2)
    void theFirstIsKnownStillInAnotherBrowser() throws IOException, InterruptedException {
        assertKnown(elsewhere.cookie(MEMORY));
    }

    @Test
    @Order(3)
    void whoSignsOutIsSignedInNoMoreByWhatIsUnderWay() throws IOException, InterruptedException {
        var given = elsewhere.cookie(MEMORY);

        elsewhere.call("POST", "/logout", Map.of("X-XSRF-TOKEN", elsewhere.cookie("XSRF-TOKEN")));

        try (var underWay = new Visitor(studio).holding(MEMORY, given)) {
            assertThat(underWay.mayCall("GET", GUARDED)).isFalse();
        }
    }

    @Test
    @Order(4)
    void aStudioThatStartsAnewKnowsWhoCameLast() throws IOException, InterruptedException {
        studio = studio.killed();

        assertKnown(shared.cookie(MEMORY));
    }

    private static void assertKnown(String memory) throws IOException, InterruptedException {
        try (var browser = new Visitor(studio).holding(MEMORY, memory)) {
            assertThat(browser.mayCall("GET", GUARDED)).isTrue();
        }
    }
}
