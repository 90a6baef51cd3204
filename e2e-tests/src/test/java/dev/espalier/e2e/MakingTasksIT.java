package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that are made while whoever asked for them looks elsewhere. */
class MakingTasksIT {

    @TempDir
    private Path folder;

    @Test
    void howItEndedIsThereForWhoComesBack() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
        try (var chromium = Chromium.launch();
                var studio = Studio.open(new Program(folder.resolve("home")))) {
            var ada = Person.firstIn(studio, chromium);
            ada.page().navigate(studio.url() + "/tasks?generate=1");
            var dialog = ada.page().getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make tasks"))
                    .click();
            assertThat(dialog).isHidden();
            ada.page().navigate(studio.url() + "/sites");
            ada.page().navigate(studio.url() + "/tasks");

            var made = ada.page().getByText(Pattern.compile("^Made 40 tasks of .*: \\d+ train"));
            assertThat(made).isVisible();
            Looks.at(ada.page(), "made-tasks");
            ada.button("Close").click();
            assertThat(made).isHidden();
            assertThat(studio.program().json("tasks", "list", "--json")).hasSize(40);
        }
    }
}
