package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.microsoft.playwright.Clock;
import dev.espalier.e2e.ReviewStudio.Told;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a verdict when the studio is away, refuses it, or wants to know who asks. */
class ReviewDeliveryIT extends ReviewFixture {

    @Test
    void keepsVerdictsWhileThereIsNoConnection() {
        openWithoutTime().judge("1", 2).untilSaved();
        review.page().context().setOffline(true);
        review.judge("2", 3).untilSaved("1 verdict waits for the connection");
        assertThat(review.text(".spoken")).isEqualTo("1 verdict waits for the connection");
        review.judge("3", 4).untilSaved("2 verdicts wait for the connection");
        assertThat(studio.standing()).containsOnlyKeys(1);

        review.page().context().setOffline(false);

        review.untilSaved().judge("4", 5).untilSaved();
        assertThat(studio.standing())
                .containsOnly(entry(1, "FIRST"), entry(2, "SECOND"), entry(3, "TIE"), entry(4, "BOTH_BAD"));
        assertThat(studio.told()).extracting(Told::clientId).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void goesOnWherePairsRanOutWithoutAConnection() {
        openWithoutTime();
        review.page().context().setOffline(true);
        review.press("j", "j", "j", "j").untilState("failing");
        assertThat(review.text("[role=alert] h2")).isEqualTo("The next pair could not be loaded");

        review.page().context().setOffline(false);

        review.untilPair(5);
    }

    @Test
    void sendsAgainWithTheSameClientId() {
        openWithoutTime();
        var clock = review.page().clock();
        studio.fail(503);
        review.judge("1", 2).untilSaved("1 verdict waits: the studio is out of order");
        clock.runFor(900);
        assertThat(studio.told()).hasSize(1);
        clock.runFor(200);
        review.page().waitForCondition(() -> studio.told().size() == 2);
        studio.recover();
        review.page().waitForCondition(() -> {
            clock.runFor(500);
            return studio.told().size() == 3;
        });

        review.untilSaved();
        assertThat(studio.told()).extracting(Told::status).containsExactly(503, 503, 200);
        assertThat(studio.told())
                .extracting(Told::body)
                .containsOnly(studio.told().getFirst().body());
        assertThat(studio.told().getFirst().clientId())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void losesNothingOfWhoIsSignedOut() {
        openWithoutTime().judge("1", 2).untilSaved();
        studio.fail(401);
        review.judge("2", 3).judge("2", 4).untilSaved("Signed out: sign in again, nothing is lost");
        assertThat(review.part(".saved a").getAttribute("href")).isEqualTo("/login");

        studio.recover();
        review.page().evaluate("() => window.dispatchEvent(new Event('focus'))");

        review.untilSaved().judge("1", 5).untilSaved();
        assertThat(studio.standing())
                .containsOnly(entry(1, "FIRST"), entry(2, "SECOND"), entry(3, "SECOND"), entry(4, "FIRST"));
    }

    @Test
    void fetchesANewTokenForOneThatGrewOld() {
        openWithoutTime();
        studio.changeToken("token-2");

        review.judge("1", 2).untilSaved();

        assertThat(studio.told()).extracting(Told::status).containsExactly(403, 200);
        assertThat(studio.told())
                .extracting(Told::clientId)
                .containsOnly(studio.told().getFirst().clientId());
        assertThat(studio.asked()).contains("/data/review?limit=0&person=Ada");
    }

    @Test
    void asksOnlyOnceForAToken() {
        review.open();
        studio.fail(403);

        review.judge("1", 2).untilSaved("Signed out: sign in again, nothing is lost");

        assertThat(studio.told()).extracting(Told::status).containsExactly(403, 403);
    }

    @Test
    void sendsAfterReloadingWhatWaited() {
        review.open();
        studio.fail(503);
        review.judge("1", 2).judge("2", 3).press("u").untilPair(2);
        review.untilSaved("2 verdicts and 1 undo wait: the studio is out of order");
        studio.recover();

        review.page().reload();

        review.untilPair(2).untilSaved();
        assertThat(studio.told().stream().filter(told -> told.status() == 200))
                .extracting(Told::path)
                .containsExactly("/data/review/judgements", "/data/review/judgements", "/data/review/undo");
        assertThat(studio.standing()).containsOnly(entry(1, "FIRST"));
        review.untilFigures("1 done, 11 left");
    }

    @Test
    void asksForNoPairWhoseVerdictStillWaits() {
        review.open();
        studio.fail(503);
        review.judge("1", 2).judge("2", 3).untilSaved("2 verdicts wait: the studio is out of order");
        review.page().route("**/judgements*", route -> route.abort());
        studio.recover();

        review.open("/", 3).untilSaved("2 verdicts wait for the connection");

        review.untilFigures("2 done, 10 left");
    }

    @Test
    void keepsOnePersonsVerdictsFromAnother() {
        review.open();
        studio.fail(503);
        review.judge("1", 2).untilSaved("1 verdict waits: the studio is out of order");
        studio.signIn("Ben");
        studio.recover();

        review.page().evaluate("() => document.querySelector('es-review').setAttribute('person', 'Ben')");
        review.untilPair(2).judge("2", 3).untilSaved();

        assertThat(studio.standing()).containsOnly(entry(2, "SECOND"));
    }

    @Test
    void keepsAVerdictFromWhoeverSignsInAfterwards() {
        openWithoutTime().page().context().setOffline(true);
        review.judge("1", 2).untilSaved("1 verdict waits for the connection");
        studio.signIn("Ben");
        review.page().context().setOffline(false);

        review.untilSaved("1 verdict of Ada waits, but Ben is signed in: sign in as Ada to send it");
        assertThat(review.text(".spoken")).isEqualTo(review.text(".saved"));
        assertThat(review.part(".saved a").getAttribute("href")).isEqualTo("/login");
        assertThat(studio.told()).extracting(Told::status).containsExactly(403);
        assertThat(studio.standing()).isEmpty();

        studio.signIn("Ada");
        review.page().evaluate("() => window.dispatchEvent(new Event('focus'))");

        review.untilSaved();
        assertThat(studio.standing()).containsOnly(entry(1, "FIRST"));
    }

    @Test
    void keepsAnUndoFromWhoeverSignsInAfterwards() {
        openWithoutTime().judge("1", 2).untilSaved();
        studio.signIn("Ben");

        review.press("u").untilPair(1);
        review.untilSaved("1 undo of Ada waits, but Ben is signed in: sign in as Ada to send it");
        assertThat(studio.standing()).containsOnly(entry(1, "FIRST"));

        studio.signIn("Ada");
        review.page().evaluate("() => window.dispatchEvent(new Event('focus'))");

        review.untilSaved();
        assertThat(studio.standing()).isEmpty();
    }

    /** Which answer stands first is drawn for each person: a pair that was dealt to another is judged the wrong way round. */
    @Test
    void showsNoPairThatWasDealtToAnother() {
        studio.signIn("Ben");

        review.page().navigate(studio.url("/"));

        review.untilState("failing");
        assertThat(review.text(".failing[role=alert]")).contains("this page is Ada's");
    }

    @Test
    void bringsBackAPairThatChanged() {
        studio.refuseOnce(2, 409, "revision 2 has another text");
        review.open().judge("1", 2).judge("1", 3);
        review.part(".strip .problem").waitFor();
        assertThat(review.text(".strip .problem"))
                .isEqualTo("Pair 2 comes next: your verdict was not kept. revision 2 has another text");

        review.judge("2", 2);
        assertThat(review.text("article .problem"))
                .isEqualTo("This pair changed, so your verdict was not kept: revision 2 has another text");
        review.judge("4", 4).untilSaved();

        assertThat(studio.standing()).containsOnly(entry(1, "FIRST"), entry(2, "BOTH_BAD"), entry(3, "SECOND"));
        assertThat(studio.told())
                .filteredOn(told -> told.body().path("pair").asInt() == 2)
                .extracting(told -> told.body().path("revision").asInt())
                .containsExactly(1, 2);
    }

    @Test
    void showsInPlaceWhyAVerdictWasRefused() {
        studio.refuseOnce(1, 422, "a pair of your own run");
        review.open().judge("1", 2);
        review.button("Show it now").click();

        review.untilPair(1);
        assertThat(review.text("article [role=alert]")).isEqualTo("Not saved: a pair of your own run");
        review.untilFigures("0 done, 12 left");
        assertThat(studio.told()).extracting(Told::status).isEqualTo(List.of(422));
    }

    /** Nothing is tried again by itself from then on, unless the test lets time pass. */
    private ReviewPage openWithoutTime() {
        var clock = review.page().clock();
        clock.install(new Clock.InstallOptions().setTime(0));
        review.open();
        clock.pauseAt(3_600_000);
        return review;
    }
}
