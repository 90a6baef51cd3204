package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What whoever mistypes something at the door is told. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoorIT {

    @TempDir
    private static Path folder;

    @AutoClose
    private static Chromium chromium;

    @AutoClose
    private static Studio studio;

    private static Person ada;

    @BeforeAll
    static void openTheStudio() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
        chromium = Chromium.launch();
        studio = Studio.open(new Program(folder.resolve("home")));
        ada = Person.before(chromium);
    }

    @Test
    @Order(1)
    void everyFieldSaysWhatIsWrongWithItAtOnce() {
        ada.page().navigate(studio.link());
        ada.field(AriaRole.TEXTBOX, "Name").fill("a b");
        ada.field(AriaRole.TEXTBOX, "Password").fill("short");
        ada.field(AriaRole.TEXTBOX, "Password again").fill("shirt");
        ada.button("Come in").click();

        assertThat(ada.page().locator("main")).containsText("but this one is \"a b\".");
        assertThat(ada.page().locator("main")).containsText("A password has 8 characters or more, but this one has 5.");
        assertThat(ada.page().locator("main")).containsText("It is not the one above; type the same one twice.");
        assertThat(ada.field(AriaRole.TEXTBOX, "Name")).isFocused();
        Looks.at(ada.page(), "welcome-refused");
    }

    @Test
    @Order(2)
    void whatIsMendedIsNoLongerComplainedOf() {
        ada.comeIn(studio.link(), "ada");

        assertThat(ada.heading("Home")).isVisible();
    }

    @Test
    @Order(3)
    void whoMistypedThePasswordNeedNotTypeTheNameAgain() {
        var again = Person.before(chromium);
        again.page().navigate(studio.url() + "/login");
        again.field(AriaRole.TEXTBOX, "Name").fill("ada");
        again.field(AriaRole.TEXTBOX, "Password").fill("wrong horse");
        again.button("Sign in").click();

        assertThat(again.page().getByText("Name and password do not go together"))
                .isVisible();
        assertThat(again.field(AriaRole.TEXTBOX, "Name")).hasValue("ada");
        assertThat(again.field(AriaRole.TEXTBOX, "Password")).isFocused();
        Looks.at(again.page(), "login-refused");
    }
}
