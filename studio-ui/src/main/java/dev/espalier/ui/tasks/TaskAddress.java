package dev.espalier.ui.tasks;

import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Pager;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListPage;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskQuery;
import dev.espalier.webagent.TaskQuery.SolvedState;
import dev.espalier.webagent.TaskQuery.WordingKind;
import dev.espalier.words.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the list of tasks shows, as its address says it; words that mean nothing are passed over. */
record TaskAddress(Address address) {

    static final String TEXT = "q";
    static final String SITE = "site";
    static final String SPLIT = "split";
    static final String WORDING = "wording";
    static final String SOLVED = "solved";

    private static final int PAGE = 50;

    static String link(int task) {
        return "tasks/" + task;
    }

    String text() {
        return address.value(TEXT).orElse("");
    }

    Set<String> sites() {
        return new HashSet<>(address.values(SITE));
    }

    Set<Split> splits() {
        return address.values(SPLIT).stream()
                .flatMap(word -> constant(Split.values(), word).stream())
                .collect(Collectors.toSet());
    }

    Optional<WordingKind> wording() {
        return address.value(WORDING).flatMap(word -> constant(WordingKind.values(), word));
    }

    Optional<SolvedState> solved() {
        return address.value(SOLVED).flatMap(word -> constant(SolvedState.values(), word));
    }

    TaskQuery.Filter filter() {
        return new TaskQuery.Filter(
                sites(),
                splits(),
                wording().orElse(null),
                solved().orElse(null),
                address.value(TEXT).orElse(null));
    }

    /** @throws dev.espalier.webagent.BrokenCursorException when the place in the list is none */
    TaskQuery query() {
        var at = address.value(Pager.AT).map(ListCursor::parse).orElse(null);
        return new TaskQuery(filter(), at, Math.min(PAGE, ListPage.LONGEST));
    }

    /** Returns the first page of the list with another value of one filter. */
    Address filtered(String name, String value) {
        return address.without(Pager.AT).with(name, value);
    }

    Address filtered(String name, Set<String> values) {
        return address.without(Pager.AT).with(name, values.stream().sorted().toList());
    }

    /** Returns the first page of the whole list. */
    Address all() {
        return address.without(
                List.of(Pager.AT, TEXT, SITE, SPLIT, WORDING, SOLVED).toArray(String[]::new));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String word) {
        return Arrays.stream(constants)
                .filter(constant -> Words.of(constant).equals(word))
                .findFirst();
    }
}
