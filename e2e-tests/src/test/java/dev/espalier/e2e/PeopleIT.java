package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What an admin changes about somebody, and when it holds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleIT {

    @TempDir
    private static Path folder;

    @AutoClose
    private static Chromium chromium;

    @AutoClose
    private static Studio studio;

    private static Person ada;
    private static Person ben;

    @BeforeAll
    static void letTwoIn() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
        chromium = Chromium.launch();
        studio = Studio.open(new Program(folder.resolve("home")));
        ada = Person.firstIn(studio, chromium);
        ben = Person.before(chromium);
        ben.comeIn(
                studio.program().succeed("people", "invite", "--role", "viewer").getLast(), "ben");
    }

    @Test
    @Order(1)
    void anotherRoleHoldsFromTheNextStepOn() {
        ben.page().navigate(studio.url() + "/review");
        assertThat(ben.heading("Not with your role")).isVisible();
        assertThat(places(ben)).contains("Go to Runs").doesNotContain("Go to Review", "Go to People");

        ada.page().navigate(studio.url() + "/people");
        ada.field(AriaRole.BUTTON, "Role of ben viewer").click();
        ada.field(AriaRole.OPTION, "reviewer").click();
        ada.awaitText("ben is reviewer now.");

        ben.page().navigate(studio.url() + "/review");
        assertThat(ben.heading("Review")).isVisible();
        assertThat(places(ben)).contains("Go to Review").doesNotContain("Go to People");
    }

    private static List<String> places(Person person) {
        person.page().waitForFunction("() => window.espalierKeys?.list().some(({ label }) => label === 'Go to Home')");
        var labels = person.page().evaluate("() => espalierKeys.list().map(({ label }) => label).join()");
        return List.of(String.valueOf(labels).split(",", -1));
    }

    @Test
    @Order(2)
    void whoGetsAnotherPasswordIsSignedOutWithTheOldOne() throws IOException, InterruptedException {
        var link = studio.program().succeed("people", "password", "ben").getLast();
        var elsewhere = Person.before(chromium);
        elsewhere.chooseAnotherPassword(link, "battery staple");

        ben.page().navigate(studio.url() + "/runs");
        assertThat(ben.button("Sign in")).isVisible();
        elsewhere.page().navigate(studio.url() + "/runs");
        assertThat(elsewhere.heading("Runs")).isVisible();
        elsewhere.page().navigate(link);
        assertThat(elsewhere.page().getByRole(AriaRole.ALERT)).containsText("This link does not let anybody in");
    }
}
