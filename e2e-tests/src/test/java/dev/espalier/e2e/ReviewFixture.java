package dev.espalier.e2e;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A studio with twelve pairs, and a page that shows them, for each test. */
@ResourceLock("the browser of the review")
abstract class ReviewFixture {

    private static Chromium chromium;
    ReviewStudio studio;
    ReviewPage review;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        studio = new ReviewStudio(12);
        review = pageOf(new Browser.NewContextOptions());
    }

    @AfterEach
    void stop() {
        review.close();
        studio.close();
    }

    /** Another page of the same studio, which whoever asks for it closes. */
    final ReviewPage pageOf(Browser.NewContextOptions options) {
        return new ReviewPage(chromium, studio, options);
    }
}
