package dev.espalier.webagent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.ActionResult;
import dev.espalier.webagent.ActionResult.StateChange;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.SettleSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Provokes every code on the page that the error-code file names for it. */
class ErrorCodesIT {

    private static final SettleSettings IMPATIENT = new SettleSettings(
            Duration.ofMillis(30),
            Duration.ofMillis(80),
            Duration.ofMillis(150),
            Duration.ofMillis(2500),
            Duration.ofMillis(800),
            Duration.ofSeconds(2),
            Duration.ofSeconds(15),
            Duration.ofMillis(300));

    private static FixtureSite site;
    private static Browser browser;

    @BeforeAll
    static void launch() throws IOException {
        site = new FixtureSite();
        var launcher = new PlaywrightLauncher(
                TestBrowser.executable(), site.hosts(), new TestBrowser.InMemoryArtifacts(), Clock.systemUTC());
        browser = launcher.launch(new BrowserSettings(false, 1280, 800, "en-US", IMPATIENT));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        site.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(Code.OK, "click(1)", true, "done"),
                Arguments.of(Code.NO_EFFECT, "click(2)", true, "done, nothing visible changed"),
                Arguments.of(Code.UNKNOWN_REF, "click(9)", false, "there is no [9] on this page"),
                Arguments.of(
                        Code.STALE_REF,
                        "click(1); click(2)",
                        false,
                        "[2] is no longer on the page; it was button \"Next\"; now there is [3]"),
                Arguments.of(Code.NOT_VISIBLE, "click(1); click(2)", false, "[2] is hidden"),
                Arguments.of(Code.NOT_ENABLED, "click(1)", false, "[1] is disabled"),
                Arguments.of(Code.NOT_STABLE, "click(1)", false, "[1] keeps moving"),
                Arguments.of(Code.OBSCURED, "click(1)", false, "[1] is covered by dialog \"Cookies\""),
                Arguments.of(Code.OBSCURED, "type(2, \"Ann\")", false, "[2] is covered by dialog \"Cookies\""),
                Arguments.of(Code.OBSCURED, "select(3, \"Two\")", false, "[3] is covered by dialog \"Cookies\""),
                Arguments.of(
                        Code.NOT_EDITABLE,
                        "type(2, \"6 May\")",
                        false,
                        "[2] cannot be typed into (read-only: click it and use what opens)"),
                Arguments.of(Code.WRONG_TYPE, "select(1, \"Two\")", false, "[1] is not a native list"),
                Arguments.of(
                        Code.OPTION_NOT_FOUND,
                        "select(4, \"Four\")",
                        false,
                        "no option \"Four\" in [4]; options: One, Two, Three"),
                Arguments.of(
                        Code.OPTION_DISABLED,
                        "select(4, \"three\")",
                        false,
                        "the option \"three\" of [4] cannot be chosen"),
                Arguments.of(
                        Code.BAD_VALUE, "type(3, \"5 May\")", false, "\"5 May\" is no value for this; use YYYY-MM-DD"));
    }

    static Stream<Arguments> effects() {
        return Stream.of(
                Arguments.of(
                        Code.NAV_FAILED,
                        "click(1)",
                        true,
                        "could not open http://fixture.test/closed: ERR_EMPTY_RESPONSE"),
                Arguments.of(
                        Code.NAV_TIMEOUT, "click(1)", true, "http://fixture.test/never did not answer within 800 ms"),
                Arguments.of(Code.HTTP_ERROR, "click(1)", true, "the page answered 503"),
                Arguments.of(Code.NO_HISTORY, "back()", false, "there is no page to go back to"),
                Arguments.of(
                        Code.BLOCKED_BY_POLICY, "click(1)", true, "elsewhere.test is not on this run's list of sites"),
                Arguments.of(
                        Code.DOWNLOAD_REFUSED,
                        "click(1)",
                        true,
                        "the page offered the file \"terms.pdf\", which was refused"),
                Arguments.of(
                        Code.ACTION_TIMEOUT,
                        "wait(\"text\", \"Pigs fly\")",
                        false,
                        "wait waited 300 ms for \"Pigs fly\" to appear"));
    }

    @ParameterizedTest
    @MethodSource({"refusals", "effects"})
    void isProvokedByItsFixture(Code code, String actions, boolean executed, String message) {
        String url = site.url(ErrorCodes.of(code).fixture());
        try (BrowserSession session = browser.session()) {
            session.open(Map.of(), List.of(url), 0);

            ActionResult result = actAll(session, actions);

            assertThat(result.code()).isEqualTo(code.name());
            assertThat(result.message()).isEqualTo(message);
            assertThat(result.executed()).isEqualTo(executed);
            assertThat(result.hint()).isEqualTo(ErrorCodes.of(code).hint());
        }
    }

    private static ActionResult actAll(BrowserSession session, String actions) {
        var results = Stream.of(actions.split("; "))
                .map(action -> session.act(ActionText.parse(action)).result())
                .toList();
        return results.getLast();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>@keyframes drift { from { left: 0 } to { left: 600px } }"
                        + "input { position: absolute; animation: drift 3s linear infinite alternate }</style>",
                "<style>input { position: absolute }</style><script>setInterval(() => document.querySelector('input')"
                        + ".style.left = performance.now() % 600 + 'px', 8)</script>"
            })
    void triesNoInputOnWhatKeepsMoving(String mover) {
        String url = site.page("drifting", "<!doctype html><input aria-label=Name>" + mover);
        try (BrowserSession session = browser.session()) {
            session.open(Map.of(), List.of(url), 0);

            ActionResult result = actAll(session, "type(1, \"Ann\")");

            assertThat(result.code()).isEqualTo("NOT_STABLE");
            assertThat(result.executed()).isFalse();
            assertThat(result.timing().action()).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void keepsAClickFromWhatSlipsInItsWay() {
        String url = site.page("slipping", """
                <!doctype html><button>Search</button>
                <div role=dialog aria-label=Offer hidden style="position: fixed; inset: 0" onclick="document.title = 'Sold'">
                <p>An offer</p></div>
                <script>
                  document.querySelector('button').onmousemove = () => { document.querySelector('div').hidden = false; };
                </script>""");
        try (BrowserSession session = browser.session()) {
            session.open(Map.of(), List.of(url), 0);

            var stepped = session.act(ActionText.parse("click(1)"));

            assertThat(stepped.result().message()).isEqualTo("[1] is covered by dialog \"Offer\"");
            assertThat(stepped.result().executed()).isTrue();
            assertThat(stepped.result().change()).isEqualTo(StateChange.DOM);
            assertThat(stepped.seen().orElseThrow().page().title()).isNotEqualTo("Sold");
        }
    }

    @Test
    void refusesToTypeMoreThanAFieldIsGiven() {
        try (BrowserSession session = browser.session()) {
            session.open(Map.of(), List.of(site.url("fields.html")), 0);

            assertThat(actAll(session, "type(1, \"%s\")".formatted("a".repeat(4000)))
                            .code())
                    .isEqualTo("OK");
            ActionResult result = actAll(session, "type(1, \"%s\")".formatted("a".repeat(4001)));

            assertThat(result.code()).isEqualTo("BAD_VALUE");
            assertThat(result.message())
                    .isEqualTo("\"4001 characters\" is no value for this; use 4000 characters at most");
            assertThat(result.executed()).isFalse();
        }
    }

    @Test
    void waitsForWhatComesToRest() {
        String url = site.page("arriving", """
                <!doctype html><style>@keyframes come { from { left: 600px } to { left: 0 } }
                input { position: absolute; left: 0; animation: come 0.7s linear }</style><input aria-label=Name>""");
        try (BrowserSession session = browser.session()) {
            session.open(Map.of(), List.of(url), 0);

            assertThat(actAll(session, "type(1, \"Ann\")").code()).isEqualTo("OK");
        }
    }

    @Test
    void refusesToActOnADocumentThatReplacedTheOneSeen() throws InterruptedException {
        try (BrowserSession session = browser.session()) {
            session.open(
                    Map.of(),
                    List.of(site.url(ErrorCodes.of(Code.TARGET_CHANGED).fixture())),
                    0);
            site.awaitRequest("/second");

            ActionResult result = actAll(session, "click(1)");

            assertThat(result.code()).isEqualTo("TARGET_CHANGED");
            assertThat(result.message())
                    .isEqualTo("the page was replaced after it was seen, so [1] may be something else");
            assertThat(result.executed()).isFalse();
        }
    }

    @Test
    void killsABrowserWhosePageNeverAnswersAndGoesOnWithAnother() {
        try (BrowserSession session = browser.session()) {
            session.open(
                    Map.of(), List.of(site.url(ErrorCodes.of(Code.PAGE_CRASHED).fixture())), 0);
            long start = System.nanoTime();

            var stepped = session.act(ActionText.parse("click(1)"));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
            assertThat(stepped.result().code()).isEqualTo("PAGE_CRASHED");
            assertThat(stepped.result().message()).isEqualTo("the page stopped answering and was closed");
            assertThat(stepped.result().executed()).isTrue();
            assertThat(stepped.seen()).isEmpty();

            var gone = session.act(ActionText.parse("click(1)"));
            assertThat(gone.result().code()).isEqualTo("BROWSER_GONE");
            assertThat(gone.result().message()).isEqualTo("the browser is gone");
            assertThat(gone.result().executed()).isFalse();
            var again = session.open(Map.of(), List.of(site.url("buttons.html")), 0);
            assertThat(again.page().title()).isEqualTo("Buttons");
        }
    }
}
