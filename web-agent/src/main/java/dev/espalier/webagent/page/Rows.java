package dev.espalier.webagent.page;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the rows of one frame say: the texts and names of all that stands in them, also in the rows inside. */
final class Rows {

    private static final int LENGTH = 300;

    private final JsonNode outer;
    private final List<StringBuilder> texts = new ArrayList<>();

    /** Reads the rows of a captured frame: for each row the number of the one it stands in, -1 for none. */
    Rows(JsonNode page) {
        outer = page.path("rows");
        outer.forEach(row -> texts.add(new StringBuilder()));
        for (JsonNode item : page.path("items")) {
            add(numberOf(item), item.path(item.has("t") ? "t" : "n").asString(""));
        }
    }

    /** Returns the text of the innermost row that an item stands in, of 300 characters at most; empty for none. */
    String around(JsonNode item) {
        int row = numberOf(item);
        return row < 0 ? "" : texts.get(row).toString();
    }

    private void add(int innermost, String text) {
        for (int row = innermost;
                row >= 0 && !text.isEmpty();
                row = outer.path(row).asInt(-1)) {
            StringBuilder said = texts.get(row);
            if (said.length() < LENGTH) {
                said.append(said.isEmpty() ? "" : " ").append(text);
                said.setLength(Math.min(said.length(), LENGTH));
            }
        }
    }

    private static int numberOf(JsonNode item) {
        return item.path("row").asInt(-1);
    }
}
