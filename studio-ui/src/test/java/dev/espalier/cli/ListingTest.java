package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingTest {

    private final StringWriter results = new StringWriter();
    private final Screen screen = new Screen(new PrintWriter(results, true), new PrintWriter(results, true), false);
    private final Listing listing = new Listing("task", "expert_steps", "words");

    @Test
    void alignsColumnsForPeople() {
        listing.row(7, 12, "book a table");
        listing.row(118, 9, "cancel");

        listing.print(screen, false, "none");

        assertThat(results).hasToString("""
                task  expert steps  words
                7     12            book a table
                118   9             cancel
                """);
    }

    @Test
    void printsFlatObjectsForPrograms() {
        listing.row(7, 12, "book \"it\"");

        listing.print(screen, true, "none");

        assertThat(results).hasToString("[{\"task\":7,\"expert_steps\":12,\"words\":\"book \\\"it\\\"\"}]\n");
    }

    @Test
    void tellsWhatThereIsNotFromNothing() {
        listing.row(7, Optional.empty(), "");
        listing.row(8, Optional.of(12), "book");

        listing.print(screen, false, "none");
        listing.print(screen, true, "none");

        assertThat(results).hasToString("""
                task  expert steps  words
                7
                8     12            book
                [{"task":7,"expert_steps":null,"words":""},{"task":8,"expert_steps":12,"words":"book"}]
                """);
    }

    @Test
    void saysWhatToDoWhenThereIsNothingButNotToPrograms() {
        listing.print(screen, false, "none yet: make some");
        listing.print(screen, true, "none yet: make some");

        assertThat(results).hasToString("none yet: make some\n[]\n");
    }

    private record Task(int task, @JsonUnwrapped Effort effort) {}

    private record Effort(int expertSteps, String words) {}

    @Test
    void printsRecordsByTheKeysOfTheirJson() {
        var listing = Listing.of(List.of(new Task(7, new Effort(12, "book")), new Task(118, new Effort(9, "cancel"))));

        listing.print(screen, false, "none");
        listing.print(screen, true, "none");

        assertThat(results).hasToString("""
                task  expert steps  words
                7     12            book
                118   9             cancel
                [{"task":7,"expert_steps":12,"words":"book"},{"task":118,"expert_steps":9,"words":"cancel"}]
                """);
    }

    @Test
    void printsNoRecords() {
        Listing.of(List.of()).print(screen, true, "none");

        assertThat(results).hasToString("[]\n");
    }

    @Test
    void refusesARowThatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing.row(7))
                .withMessage("1 cells for the columns [task, expert_steps, words]");
    }
}
