package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen of a studio in which nobody has done anything yet: each says so, and what to do. */
class EmptyStudioIT {

    @TempDir
    private static Path folder;

    @AutoClose
    private static Studio studio;

    @AutoClose
    private static Chromium chromium;

    private static Page page;

    @BeforeAll
    static void openTheStudio() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
        chromium = Chromium.launch();
        studio = Studio.open(new Program(folder.resolve("home")));
        page = Person.firstIn(studio, chromium).page();
    }

    @ParameterizedTest(name = "/{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ADDRESS          | NAME             | SAYS
            ''               | home             | What to do next
            tasks            | tasks            | Make the first tasks
            tasks?split=train| tasks-filtered   | Make the first tasks
            tasks/1          | task             | There is no task 1.
            sites/nowhere    | site             | There is no site nowhere.
            runs             | runs             | No run yet.
            runs?status=done | runs-filtered    | No run yet.
            runs?new=1       | new-run          | New run
            runs/1           | run              | There is no run 1.
            review           | review           | There are no pairs yet
            review?queue=ffffffff | review-queue| There is no queue "ffffffff"
            pairs            | pairs            | No pairs yet.
            pairs?review=reviewed | pairs-filtered | No pairs yet.
            pairs/1          | pair             | There is no pair 1.
            pairs/00000000-0000-0000-0000-000000000000 | pair-id | There is no pair 00000000-0000-0000-0000-000000000000.
            datasets         | datasets         | No dataset yet
            datasets/none    | dataset          | There is no dataset none.
            datasets/none/v/1| version          | There is no dataset version none:v1.
            people           | people           | No program was let in yet.
            nowhere          | missing          | There is no page /nowhere.
            """)
    void saysThatThereIsNothingAndWhatToDo(String address, String name, String says) {
        page.navigate(studio.url() + "/" + address);

        assertThat(page.getByText(says).first()).isVisible();
        Looks.at(page, "empty-" + name);
    }
}
