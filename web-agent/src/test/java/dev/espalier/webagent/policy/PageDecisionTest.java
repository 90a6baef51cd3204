package dev.espalier.webagent.policy;

import static dev.espalier.webagent.policy.Ranking.GOAL;
import static dev.espalier.webagent.policy.Ranking.best;
import static dev.espalier.webagent.policy.Ranking.ranked;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the weights set by hand make of pages that every site could have. */
class PageDecisionTest {

    @Nested
    class Clicks {

        @Test
        void goToTheRowThatIsNamed() {
            var page = new PageSketch()
                    .row("Amber Hill · 4 stars")
                    .link("View")
                    .row("Amber Lake · 3 stars")
                    .link("View")
                    .row("Lake View · 5 stars")
                    .link("View");

            assertThat(best(page.asked(GOAL))).isEqualTo("click(2)");
        }

        @Test
        void takeTheTimeThatIsAsked() {
            var page = new PageSketch()
                    .button("6:30 PM")
                    .button("7:00 PM")
                    .button("7:30 PM")
                    .button("8:00 PM");

            assertThat(best(page.asked(GOAL))).isEqualTo("click(3)");
        }

        @Test
        void takeASuggestionOfWhatWasTyped() {
            var before = new PageSketch().form(0).field("Search");
            var page = new PageSketch()
                    .form(0)
                    .field("Search", "text", "Amber Lake")
                    .suggestion("Amber Lake")
                    .suggestion("Amber Lake Inn")
                    .button("Go");

            assertThat(best(page.asked(GOAL, before.step("type(1, \"Amber Lake\")", "OK"))))
                    .isEqualTo("click(2)");
        }

        @Test
        void waitUntilTheFormIsFull() {
            var page = new PageSketch().form(0).field("Email", "email", "").button("Continue");

            var ranked = ranked(page.asked(GOAL));

            assertThat(ranked.indexOf("click(2)")).isGreaterThan(ranked.indexOf("type(1, \"ann@mail.example\")"));
        }

        @Test
        void goOnRatherThanBack() {
            var page = new PageSketch()
                    .form(0)
                    .button("Cancel")
                    .button("Complete")
                    .in("nav", "")
                    .link("Help");

            assertThat(best(page.asked("Book it."))).isEqualTo("click(2)");
        }

        @Test
        void clearWhatAsksForConsentFirst() {
            var page = new PageSketch()
                    .form(0)
                    .field("Email", "email", "")
                    .form(-1)
                    .in("dialog", "Cookies")
                    .button("Accept all")
                    .button("Necessary only");

            assertThat(ranked(page.asked(GOAL)).subList(0, 2)).containsExactlyInAnyOrder("click(2)", "click(3)");
        }

        @Test
        void avoidWhatWasInVain() {
            var page = new PageSketch().form(0).button("Continue").button("Proceed");

            assertThat(best(page.asked("Book it.", page.step("click(1)", "NO_EFFECT"))))
                    .isEqualTo("click(2)");
        }
    }

    @Nested
    class Grids {

        private PageSketch november(String caption) {
            var page =
                    new PageSketch().plainButton("Previous month").text(caption).plainButton("Next month");
            for (int day = 1; day <= 30; day++) {
                page.day(String.valueOf(day));
            }
            return page;
        }

        @Test
        void takeTheDayOfTheRightMonth() {
            assertThat(best(november("November 2026").asked(GOAL))).isEqualTo("click(30)");
        }

        @Test
        void turnToTheRightMonth() {
            assertThat(best(november("September 2026").asked(GOAL))).isEqualTo("click(2)");
            assertThat(best(november("April 2027").asked(GOAL))).isEqualTo("click(1)");
        }

        @Test
        void turnTowardsTheReadingOfADateThatIsNotPast() {
            var goal = "Book it for 01/11/2026.";

            assertThat(best(november("October 2026").asked(goal))).isEqualTo("click(2)");
            assertThat(best(november("November 2026").asked(goal))).isEqualTo("click(3)");
        }

        @Test
        void readDaysThatSayTheirDate() {
            var page = new PageSketch().day("Friday, November 27, 2026").day("Saturday, November 28, 2026");

            assertThat(best(page.asked(GOAL))).isEqualTo("click(2)");
        }

        @Test
        void stepTowardsTheNumber() {
            var page = new PageSketch().plainButton("Fewer guests").text("4").plainButton("More guests");

            assertThat(best(page.asked("It is for two guests."))).isEqualTo("click(1)");
            assertThat(best(page.asked("It is for six guests."))).isEqualTo("click(2)");
        }
    }

    @Nested
    class Whole {

        @Test
        void tabsAreOfferedOnlyWhenThereAreSeveral() {
            assertThat(ranked(new PageSketch().tab("One", true).link("On").asked(GOAL)))
                    .noneMatch(text -> text.startsWith("tab"));
            assertThat(ranked(new PageSketch()
                            .tab("One", false)
                            .tab("Two", true)
                            .link("On")
                            .asked(GOAL)))
                    .contains("tab(\"focus\", 0)");
        }

        @Test
        void aPageAtWorkIsWaitedFor() {
            var page = new PageSketch().text("Loading seats…").in("footer", "").link("Help");

            assertThat(best(page.asked(GOAL))).isEqualTo("wait(\"gone\", \"Loading seats…\")");
        }

        @Test
        void aConfirmationMayBeTheEnd() {
            var page = new PageSketch()
                    .heading("Your seats are confirmed")
                    .in("nav", "")
                    .link("Home");

            assertThat(best(page.asked(GOAL))).isEqualTo("finish(\"SUCCESS\", \"\")");
        }

        @Test
        void disabledElementsAreNoCandidates() {
            assertThat(ranked(new PageSketch()
                            .disabledButton("7:30 PM")
                            .button("8:00 PM")
                            .asked(GOAL)))
                    .containsExactly("click(2)");
        }
    }
}
