package dev.espalier.e2e;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Pairs as the studio sends them. In every fifth, nobody has tried the second action; the
 * seventh brings markup.
 */
final class SamplePair {

    static final String NODE = "0199aa00-0000-7000-8000-00000000beef";
    static final Map<String, Object> PLACE = Map.of("run", 118, "node", NODE);
    static final String MARKUP = "<img src=x onerror=\"document.title='broken'\">";

    static final String INSTRUCTION =
            "Book a room in Porto, 2 nights from 14 May, at most 120 EUR a night, with free cancellation and breakfast";
    private static final String FIRST_TEXT = """
            PLAN: open the search form, enter city and dates, keep what can be cancelled, compare totals.
            THOUGHT: The list shows three rooms in Porto. The task asks for free cancellation and breakfast, at most 120 EUR \
            a night. Ribeira costs 98 EUR and shows both, so I open its page.
            EXPLANATION: Opens the page of Ribeira.
            STATUS: CONTINUE""";
    private static final String SECOND_TEXT = """
            PLAN: open the search form, enter city and dates, keep what can be cancelled, compare totals.
            THOUGHT: The list shows three rooms in Porto. The first one is the cheapest at 74 EUR a night, so I book it now \
            although it does not mention cancellation.
            EXPLANATION: Starts the booking of Douro.
            STATUS: CONTINUE""";
    private static final String PAGE_TEXT = """
            # Rooms in Porto, 14 to 16 May
            [5] textbox "City" Porto
            [7] textbox "From" 14 May
            [9] button "Search"
            Douro, 74 EUR a night. Cannot be cancelled.
            [21] link "Douro"
            Ribeira, 98 EUR a night. Free cancellation. Breakfast.
            [27] link "Ribeira"
            """ + MARKUP;

    private SamplePair() {}

    static Map<String, Object> numbered(int number, int revision, @Nullable JsonNode mine) {
        var pair = new HashMap<String, Object>(Map.of(
                "pair",
                number,
                "revision",
                revision,
                "text_sha256",
                "%064x".formatted(number * 1000 + revision),
                "task",
                4,
                "instruction",
                INSTRUCTION,
                "site",
                "guest-house",
                "history",
                List.of("TYPE [5] [Porto]", "TYPE [7] [14 May]", "SELECT [8] [2 nights]", "CLICK [9]")));
        pair.put("before", before());
        pair.put("first", side(FIRST_TEXT, "CLICK [27]", "link \"Ribeira\"", List.of(330, 464, 84, 28), "after-1"));
        pair.put(
                "second",
                number % 5 == 0
                        ? side(SECOND_TEXT, "SCROLL DOWN", null, null, null)
                        : clickOnDouro(number == 7 ? MARKUP : ""));
        pair.put(
                "mine",
                mine == null
                        ? null
                        : Map.of(
                                "client_id", mine.path("client_id").asString(),
                                "verdict", mine.path("verdict").asString(),
                                "place", PLACE));
        return pair;
    }

    private static Map<String, Object> clickOnDouro(String markup) {
        return side(
                SECOND_TEXT + markup, "CLICK [21]", "link \"Douro\"" + markup, List.of(330, 244, 72, 28), "after-2");
    }

    private static Map<String, Object> before() {
        return Map.of(
                "picture",
                "/data/pictures/before",
                "url",
                "https://guest-house.test/rooms?city=Porto&from=2027-05-14&nights=2",
                "title",
                "Rooms in Porto",
                "width",
                1280,
                "height",
                800,
                "text",
                PAGE_TEXT);
    }

    private static Map<String, Object> side(
            String text,
            String command,
            @Nullable String target,
            @Nullable List<Integer> box,
            @Nullable String picture) {
        var side = new HashMap<String, Object>(Map.of("text", text, "command", command));
        side.put("target", target);
        side.put("box", box);
        side.put("picture", picture == null ? null : "/data/pictures/" + picture);
        return side;
    }
}
