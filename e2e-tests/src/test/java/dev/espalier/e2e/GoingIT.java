package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From one screen to another by keys and by the menu: the page stays, and the focus goes to where the screen begins. */
class GoingIT {

    @TempDir
    private static Path folder;

    @AutoClose
    private static Studio studio;

    @AutoClose
    private static Chromium chromium;

    private static Person ada;
    private static Page page;

    @BeforeAll
    static void openTheStudio() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
        chromium = Chromium.launch();
        studio = Studio.open(new Program(folder.resolve("home")));
        ada = Person.firstIn(studio, chromium);
        page = ada.page();
    }

    @BeforeEach
    void startAtThePeople() {
        page.navigate(studio.url() + "/people");
        ada.heading("People").waitFor();
        page.waitForFunction("() => window.espalierKeys !== undefined");
        page.evaluate("() => { window.stays = true; }");
    }

    @ParameterizedTest
    @CsvSource({
        "h,'',Home",
        "t,tasks,Tasks",
        "s,sites,Sites",
        "r,runs,Runs",
        "v,review,Review",
        "p,pairs,Pairs",
        "d,datasets,Datasets"
    })
    void keysGoToAScreenOfTheSamePage(String key, String path, String heading) {
        page.keyboard().press("g");
        page.keyboard().press(key);

        assertThat(page).hasURL(studio.url() + "/" + path);
        assertThat(ada.heading(heading)).isFocused();
        assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
    }

    @Test
    void aKeyGoesToThePeopleToo() {
        page.navigate(studio.url() + "/runs");
        ada.heading("Runs").waitFor();
        page.waitForFunction("() => window.espalierKeys !== undefined");
        page.keyboard().press("g");
        page.keyboard().press("o");

        assertThat(ada.heading("People")).isFocused();
    }

    @Test
    void theMenuGoesToTheHeadingToo() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Runs"))
                .first()
                .click();

        assertThat(ada.heading("Runs")).isFocused();
        assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
    }

    @Test
    void aFieldKeepsTheFocusWhenAnotherScreenComes() {
        page.navigate(studio.url() + "/tasks");
        ada.heading("Tasks").waitFor();
        page.evaluate("""
                () => {
                  const field = document.body.appendChild(document.createElement('input'));
                  field.id = 'typing';
                  field.focus();
                  const link = document.body.appendChild(document.createElement('a'));
                  link.href = '/runs';
                  link.click();
                }""");

        ada.heading("Runs").waitFor();
        page.waitForCondition(() -> page.title().startsWith("Runs"));
        assertThat(page.locator("#typing")).isFocused();
    }

    @Test
    void aScreenThatIsOnlyFilteredLeavesTheFocusAlone() {
        page.navigate(studio.url() + "/pairs");
        ada.heading("Pairs").waitFor();
        page.evaluate("""
                () => {
                  document.querySelector('main h1').dataset.before = 'yes';
                  const link = document.body.appendChild(document.createElement('a'));
                  link.id = 'filtering';
                  link.href = '/pairs?review=reviewed';
                  link.focus();
                  link.click();
                }""");

        page.waitForFunction("() => document.querySelector('main h1:not([data-before])') !== null");
        assertThat(page.locator("#filtering")).isFocused();
    }
}
