package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.e2e.ReviewStudio.Told;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pairs judged in a browser: what a person does, and what they see. */
class ReviewElementIT extends ReviewFixture {

    @Test
    void judgesTenByKeysAndTakesTwoBack() {
        review.open();
        IntStream.rangeClosed(1, 10).forEach(number -> review.judge(String.valueOf(1 + (number - 1) % 4), number + 1));
        review.untilSaved();
        assertThat(studio.standing())
                .hasSize(10)
                .contains(entry(1, "FIRST"), entry(4, "BOTH_BAD"), entry(10, "SECOND"));
        assertThat(review.text(".figures")).matches("10 done, 2 left, [\\d.]+ s a verdict");

        review.press("u").untilPair(10);
        assertThat(review.text("article .note")).isEqualTo("Taken back: 2 is better. Judge it anew.");
        review.press("u").untilPair(9).untilSaved();
        assertThat(studio.standing()).hasSize(8).doesNotContainKeys(9, 10);
        review.judge("3", 10).judge("4", 11).untilSaved();

        assertThat(studio.standing()).hasSize(10).contains(entry(9, "TIE"), entry(10, "BOTH_BAD"));
        assertThat(studio.told().get(10).body().path("undoes"))
                .isEqualTo(studio.told().get(9).body().path("client_id"));
        assertThat(studio.told()).extracting(Told::clientId).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    void tellsTheStudioWhatWasSeenAndPressed() {
        review.open("/?pair=2", 2).judge("1", 3);
        review.button("2 is better").click();
        review.untilPair(4).untilSaved();

        var byKey = studio.told().getFirst().body();
        assertThat(byKey.propertyNames())
                .containsExactlyInAnyOrder("client_id", "pair", "revision", "text_sha256", "verdict", "reason", "key");
        assertThat(byKey.path("text_sha256").asString()).isEqualTo("%064x".formatted(2001));
        assertThat(byKey.path("key").asString()).isEqualTo("1");
        assertThat(studio.told().get(1).body().path("key").isNull()).isTrue();
        assertThat(studio.asked()).contains("/data/review?site=guest-house&after=2&limit=4&person=Ada");
    }

    @Test
    void showsNothingOfTheMachineBeforeTheVerdict() {
        review.open();
        review.press("p", "d", "z", "i");
        assertThat(review.everything())
                .doesNotContain(SamplePair.NODE, "/runs/", "118")
                .doesNotContainIgnoringCase("conflict")
                .doesNotContain("0.75", "0.31", "0.44");

        review.judge("1", 2);
        review.part(".strip a").waitFor();

        assertThat(review.text(".strip"))
                .isEqualTo("Pair 1You: 1 is betterThe machine agrees: 1 by 0.440"
                        + "1 Q 0.750, 6 visits · 2 Q 0.310, 1 visitEvidence: conflictSee it in run 118");
        assertThat(review.part(".strip a").getAttribute("href")).isEqualTo("/runs/118?node=" + SamplePair.NODE);
        assertThat(review.text("article")).doesNotContain("118");
        review.press("u").untilPair(1);
        assertThat(review.everything()).doesNotContain(SamplePair.NODE, "0.75");
    }

    @Test
    void showsNothingOfTheMachineAfterASkip() {
        review.open().press("s", "x").judge("Enter", 2).untilSaved();

        assertThat(review.text(".strip")).isEqualTo("Pair 1You: skipped");
        review.press("u").untilPair(1);
        assertThat(review.everything())
                .doesNotContain(SamplePair.NODE, "/runs/", "0.75")
                .doesNotContainIgnoringCase("conflict");
        review.judge("1", 2).part(".strip a").waitFor();
    }

    @Test
    void leavesKeysToTheReasonOfASkip() {
        review.open().press("s");
        assertThat(review.page().evaluate("() => document.activeElement.name")).isEqualTo("reason");
        review.press("Enter");
        assertThat(review.text(".skip .problem")).isEqualTo("Write a word or two, as in “page is cut off”.");
        review.press("1", "2", "3", "4", "s", "u", "j", "k", "?", "g", "h");
        assertThat(review.part(".skip input").inputValue()).isEqualTo("1234sujk?gh");
        assertThat(studio.told()).isEmpty();

        review.judge("Enter", 2).untilSaved();
        review.press("s", "x", "Escape").judge("1", 3).untilSaved();

        review.button("Skip").click();
        review.button("Cancel").click();
        assertThat(review.page().evaluate("() => document.activeElement.dataset.key"))
                .isEqualTo("s");

        assertThat(studio.told()).extracting(Told::verdict).containsExactly("SKIP", "FIRST");
        assertThat(studio.told().getFirst().body().path("reason").asString()).isEqualTo("1234sujk?gh");
        assertThat(studio.told().getFirst().body().path("key").asString()).isEqualTo("s");
        assertThat(studio.told().get(1).body().path("reason").asString()).isEmpty();
    }

    @Test
    void judgesOnePairWhileAKeyIsHeld() {
        review.open();
        review.page().keyboard().down("1");
        review.untilPair(2);
        review.page().keyboard().down("1");
        review.page().keyboard().down("1");
        review.page().keyboard().up("1");
        review.judge("2", 3).untilSaved();

        assertThat(studio.standing()).containsOnly(entry(1, "FIRST"), entry(2, "SECOND"));
    }

    @Test
    void walksWithoutJudging() {
        review.open().press("k");
        assertThat(review.text(".spoken")).isEqualTo("This is the first pair of this visit.");
        review.judge("j", 2).judge("1", 3).untilSaved().judge("k", 2);
        assertThat(review.text("article .note"))
                .isEqualTo("Your verdict: 1 is better. Undo takes it back. See it in run 118");
        assertThat(review.page().url()).isEqualTo(studio.url("/?pair=2"));
        review.press("2");
        assertThat(review.text(".spoken")).isEqualTo("Pair 2 has your verdict: undo takes it back.");
        review.judge("k", 1).judge("4", 3).untilSaved();

        assertThat(studio.standing()).containsOnly(entry(1, "BOTH_BAD"), entry(2, "FIRST"));
    }

    @Test
    void opensAPairThatWasJudgedBefore() {
        review.open().judge("1", 2).untilSaved();
        review.open("/?pair=1", 1);
        assertThat(review.text("article .note")).startsWith("Your verdict: 1 is better.");

        review.press("u").judge("2", 2).untilSaved();

        assertThat(studio.standing()).containsOnly(entry(1, "SECOND"));
    }

    @Test
    void comesBackAtTheEndToWhatWasPassedOver() {
        review.open("/?pair=12", 12).judge("1", 1).judge("j", 2);
        IntStream.rangeClosed(2, 10).forEach(number -> review.judge("1", number + 1));
        review.judge("1", 1).press("1").untilState("empty").untilSaved();

        assertThat(studio.standing()).hasSize(12);
        assertThat(review.text(".state h2")).isEqualTo("Nothing left to judge");
        assertThat(review.page().getByText("Freeze a version next.").isVisible())
                .isTrue();
        assertThat(review.page().url()).isEqualTo(studio.url("/"));
        review.press("u").untilPair(1);
        assertThat(review.page().getByText("Freeze a version next.").isVisible())
                .isFalse();
    }

    @Test
    void saysWhyNothingCouldBeLoaded() {
        studio.fail(500);
        review.page().navigate(studio.url("/"));
        review.untilState("failing");
        assertThat(review.text(".failing[role=alert]")).contains("the studio is out of order");

        studio.recover();
        review.button("Retry").click();

        review.untilPair(1);
    }

    @Test
    void marksWhatOnlyOneTextHas() {
        review.open();
        assertThat(review.part("mark[data-side='1']").allTextContents()).contains("most 120", "Ribeira");
        assertThat(review.part("mark[data-side='2']").allTextContents()).contains("74", "first one is the cheapest");
        assertThat(style("mark[data-side='1']", "textDecorationStyle")).isEqualTo("solid");
        assertThat(style("mark[data-side='2']", "textDecorationStyle")).isEqualTo("dotted");

        review.press("d");
        assertThat(review.text("mark[data-side='1'] >> nth=0"))
                .startsWith("THOUGHT: The list")
                .endsWith("Ribeira.\n");
        review.press("d");
        assertThat(review.part("mark").count()).isZero();
        assertThat(review.button("Differences: off").getAttribute("aria-keyshortcuts"))
                .isEqualTo("D");
        assertThat(review.text(".completion >> nth=1")).startsWith("PLAN: open").endsWith("STATUS: CONTINUE");
    }

    @Test
    void showsMarkupAsItIsWritten() {
        review.open("/?pair=7", 7);

        assertThat(review.text(".completion >> nth=1")).endsWith(SamplePair.MARKUP);
        assertThat(review.text(".target >> nth=1")).endsWith(SamplePair.MARKUP);
        assertThat(review.part("img[onerror]").count()).isZero();
        assertThat(review.page().title()).isEqualTo("Review");
    }

    @Test
    void changesTheViewByKeys() {
        review.open().press("p");
        assertThat(review.text(".page-text pre"))
                .contains("[27] link \"Ribeira\"")
                .endsWith(SamplePair.MARKUP);
        assertThat(review.page().title()).isEqualTo("Review");
        assertThat(review.text(".page-text .source")).startsWith("text from the page");
        review.press("p");
        assertThat(review.part(".page-text").isVisible()).isFalse();

        assertThat(review.part(".box").count()).isEqualTo(2);
        review.press("b");
        assertThat(review.part(".box:visible").count()).isZero();

        review.press("z");
        assertThat(review.text("[data-side='1'] .after .source")).isEqualTo("Page after 2");
        review.press("z");
        assertThat(review.text("[data-side='1'] .after .source")).isEqualTo("Page after 1");
    }

    @Test
    void opensTheGuidelinesAndClosesThemByEscape() {
        review.open().press("i");
        assertThat(review.text(".guidelines:visible p")).startsWith("Judge the action, not the words.\n");
        assertThat(review.button("Guidelines").getAttribute("aria-pressed")).isEqualTo("true");

        review.press("Escape");

        assertThat(review.part(".guidelines").isVisible()).isFalse();
        assertThat(review.button("Guidelines").getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void saysWhereThereAreNoPairsYet() throws IOException {
        studio.close();
        studio = new ReviewStudio(0);
        review.page().navigate(studio.url("/"));
        review.untilState("none");

        assertThat(review.text(".state h2")).isEqualTo("No pair is in this queue");
        review.page().evaluate("() => document.querySelector('es-review').setAttribute('query', '')");
        review.part("a >> text=Choose train tasks to search").waitFor();
        assertThat(review.text(".state h2")).isEqualTo("There are no pairs yet");
        assertThat(review.page().getByText("Freeze a version next.").isVisible())
                .isFalse();
    }

    @Test
    void putsBoxesWhereTheTargetsAre() {
        review.open();
        review.page().waitForFunction("() => document.querySelector('.before .picture img').naturalWidth === 1280");
        var picture = review.part(".before .picture img").boundingBox();
        var box = review.part(".box[data-side='1']").boundingBox();

        assertThat((box.x - picture.x) / picture.width).isCloseTo(330 / 1280.0, within(0.005));
        assertThat((box.y - picture.y) / picture.height).isCloseTo(464 / 800.0, within(0.005));
        assertThat(box.width / picture.width).isCloseTo(84 / 1280.0, within(0.005));
        review.press("j", "j", "j").judge("j", 5);
        assertThat(review.part(".box").count()).isEqualTo(1);
        assertThat(review.text("[data-side='2'] .no-picture")).startsWith("Nobody has tried this action");
    }

    private Object style(String selector, String property) {
        return review.part(selector).first().evaluate("(node, name) => getComputedStyle(node)[name]", property);
    }
}
