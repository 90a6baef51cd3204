package dev.espalier.webagent.policy;

import static dev.espalier.webagent.policy.Ranking.GOAL;
import static dev.espalier.webagent.policy.Ranking.best;
import static dev.espalier.webagent.policy.Ranking.ranked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.PageItem.Range;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the weights set by hand make of forms that every site could have. */
class FormDecisionTest {

    @Nested
    class Fields {

        @Test
        void getTheSpanOfTheirKind() {
            var page = new PageSketch()
                    .form(0)
                    .field("Your name")
                    .field("Email", "email", "")
                    .field("Day", "date", "")
                    .field("Time", "time", "");

            assertThat(ranked(page.asked(GOAL)).subList(0, 4))
                    .containsExactlyInAnyOrder(
                            "type(1, \"Ann Perez\")",
                            "type(2, \"ann@mail.example\")",
                            "type(3, \"2026-11-28\")",
                            "type(4, \"19:30\")");
        }

        @Test
        void getNamesByTheWordsBesideThem() {
            var page = new PageSketch()
                    .form(0)
                    .field("Search boats")
                    .field("Full name")
                    .button("Search");

            assertThat(ranked(page.asked("Find Amber Lake and reserve it under the name Ann Perez."))
                            .subList(0, 2))
                    .containsExactlyInAnyOrder("type(1, \"Amber Lake\")", "type(2, \"Ann Perez\")");
        }

        @Test
        void getFirstAndLastNamesApart() {
            var page = new PageSketch().form(0).field("First name").field("Family name");

            assertThat(ranked(page.asked("It is for Ann Perez.")).subList(0, 2))
                    .containsExactlyInAnyOrder("type(1, \"Ann\")", "type(2, \"Perez\")");
        }

        @Test
        void areLeftAloneWhenTheyHoldTheirSpan() {
            var page = new PageSketch()
                    .form(0)
                    .field("Email", "email", "ann@mail.example")
                    .field("Day", "date", "2026-11-28")
                    .button("Continue");

            assertThat(best(page.asked(GOAL))).isEqualTo("click(3)");
        }

        @Test
        void getTheFormThatAnAlertAsksFor() {
            String goal = "Sign up with phone 555-010-2222.";
            var page = new PageSketch()
                    .form(0)
                    .alert("Phone: write it as (555) 123-4567.")
                    .field("Phone", "tel", "555-010-2222")
                    .button("Continue");

            assertThat(best(page.asked(goal))).isEqualTo("type(1, \"(555) 010-2222\")");
        }

        @Test
        void getTheFormOfTheirHint() {
            var page = new PageSketch().form(0).hinted("Date", "DD/MM/YYYY");

            assertThat(best(page.asked(GOAL))).isEqualTo("type(1, \"28/11/2026\")");
        }

        @Test
        void getTheYearInWhichTheyTakeADate() {
            var page = new PageSketch()
                    .text("© 2026")
                    .form(0)
                    .bounded("Day", "date", new Range("2026-11-20", "2027-02-20"));

            assertThat(ranked(page.asked("Book it for 3 January."))).containsExactly("type(1, \"2027-01-03\")");
        }

        @Test
        void getNoDateThatNoYearHas() {
            var page = new PageSketch().form(0).bounded("Day", "date", new Range("2027-02-01", "2027-03-31"));

            assertThat(ranked(page.asked("Book it for 29 February."))).isEmpty();
        }

        @Test
        void getTheReadingOfADateThatTheyTake() {
            var open = new PageSketch().form(0).field("Day", "date", "");
            var bounded = new PageSketch().form(0).bounded("Day", "date", new Range("2026-10-01", "2026-12-31"));
            var goal = "Book it for 01/11/2026.";

            assertThat(ranked(open.asked(goal))).containsExactly("type(1, \"2026-01-11\")", "type(1, \"2026-11-01\")");
            assertThat(ranked(bounded.asked(goal)))
                    .containsExactly("type(1, \"2026-11-01\")", "type(1, \"2026-01-11\")");
        }

        @Test
        void inTheFooterComeLast() {
            var page = new PageSketch()
                    .form(0)
                    .field("Your email", "email", "")
                    .in("footer", "")
                    .form(1)
                    .field("Newsletter email", "email", "");

            assertThat(best(page.asked(GOAL))).startsWith("type(1,");
        }
    }

    @Nested
    class Choices {

        @Test
        void takeTheOptionThatSaysTheNumber() {
            var page = new PageSketch()
                    .form(0)
                    .list("People", "Choose", "1", "2", "3")
                    .button("Continue");

            assertThat(best(page.asked("Two people want to go."))).isEqualTo("select(1, \"2\")");
        }

        @Test
        void takeTheTimeInWhateverClock() {
            var page = new PageSketch()
                    .form(0)
                    .list("Time", "18:30", "19:00", "19:30")
                    .button("Continue");

            assertThat(best(page.asked(GOAL))).isEqualTo("select(1, \"19:30\")");
        }

        @Test
        void tickWhatIsWantedAndTheTerms() {
            var page = new PageSketch()
                    .form(0)
                    .box("Window side", false)
                    .box("Send me news and offers", false)
                    .box("I agree to the terms", false)
                    .button("Continue");

            var ranked = ranked(page.asked("I want a seat on the window side."));

            assertThat(ranked.subList(0, 2)).containsExactlyInAnyOrder("check(1)", "check(3)");
            assertThat(ranked.getLast()).isEqualTo("check(2)");
        }

        @Test
        void untickWhatNobodyAskedFor() {
            var page = new PageSketch()
                    .form(0)
                    .box("Send me news and offers", true)
                    .button("Continue");

            assertThat(best(page.asked("Book it."))).isEqualTo("check(1, false)");
        }

        @Test
        void takeTheRadioButtonThatIsSaid() {
            var page = new PageSketch()
                    .form(0)
                    .radio("Indoors", false)
                    .radio("Outdoors", false)
                    .button("Next");

            assertThat(best(page.asked("We want to sit outdoors."))).isEqualTo("check(2)");
        }

        @Test
        void leaveWhatIsDenied() {
            var page = new PageSketch().form(0).box("Travel insurance", false).button("Next");

            assertThat(best(page.asked("Book it without travel insurance."))).isEqualTo("click(2)");
        }
    }
}
