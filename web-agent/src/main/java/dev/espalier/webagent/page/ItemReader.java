package dev.espalier.webagent.page;

import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageItem.Make;
import dev.espalier.webagent.PageItem.Option;
import dev.espalier.webagent.PageItem.Place;
import dev.espalier.webagent.PageItem.Range;
import dev.espalier.webagent.PageItem.State;
import dev.espalier.webagent.PageItem.Surroundings;
import dev.espalier.webagent.PageItem.Text;
import dev.espalier.webagent.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the items of all frames in document order, and counts what can only be counted over the whole page. */
final class ItemReader {

    private static final int DISABLED = 1;
    private static final int READ_ONLY = 2;
    private static final int REQUIRED = 4;
    private static final int INVALID = 8;
    private static final int FOCUSED = 16;
    private static final int IN_VIEW = 32;
    private static final int DAY_CELL = 64;
    private static final int OPTION_SELECTED = 1;
    private static final int OPTION_DISABLED = 2;

    private record Equal(String role, String name, String landmark) {}

    private record Group(int frame, int number) {}

    private final JsonNode frames;
    private final List<PageItem> items = new ArrayList<>();
    private final Map<Equal, Integer> ordinals = new HashMap<>();
    private final Map<Group, Integer> sizes = new HashMap<>();
    private final Map<Group, Integer> places = new HashMap<>();
    private final List<Rows> rows = new ArrayList<>();
    private int formsBefore;

    ItemReader(JsonNode frames) {
        this.frames = frames;
    }

    List<PageItem> read() {
        for (int frame = 0; frame < frames.size(); frame++) {
            rows.add(new Rows(frames.path(frame).path("page")));
            for (JsonNode node : frames.path(frame).path("page").path("items")) {
                if (node.has("r")) {
                    sizes.merge(groupOf(frame, node), 1, Integer::sum);
                }
            }
        }
        if (!frames.isEmpty()) {
            readFrame(0, FrameWindow.of(frames.path(0).path("page")));
        }
        return items;
    }

    /** Reads a frame; its window is null where nothing of it lies in view. */
    private void readFrame(int frame, @Nullable FrameWindow window) {
        JsonNode content = frames.path(frame).path("page");
        int firstForm = formsBefore;
        formsBefore += content.path("forms").asInt(0);
        for (JsonNode node : content.path("items")) {
            if (node.has("t")) {
                items.add(new Text(text(node, "t"), node.path("h").asInt(0), window != null && node.has("v")));
            } else if (node.has("r")) {
                items.add(element(frame, firstForm, node, window));
            } else {
                readNested(frame, node, window);
            }
        }
    }

    private void readNested(int parent, JsonNode node, @Nullable FrameWindow window) {
        int frame = frames.path(parent)
                .path("children")
                .path(node.path("frame").asInt(-1))
                .asInt(-1);
        boolean shown = window != null && node.has("v");
        String name = text(node, "n");
        String line = name.isEmpty() ? "iframe f" + frame : "iframe f%d \"%s\"".formatted(frame, name);
        if (frame < 1 || frame >= frames.size()) {
            items.add(new Text((name.isEmpty() ? "iframe" : "iframe \"" + name + "\"") + " (not read)", 0, shown));
        } else if (frames.path(frame).has("unread")) {
            items.add(new Text(line + " (could not be read)", 0, shown));
        } else {
            items.add(new Text(line, 0, shown));
            JsonNode page = frames.path(frame).path("page");
            readFrame(frame, window != null && shown ? window.inside(node.path("at"), page) : null);
        }
    }

    private Element element(int frame, int firstForm, JsonNode node, @Nullable FrameWindow window) {
        int flags = node.path("f").asInt(0);
        String number = String.valueOf(node.path("r").asInt(0));
        return new Element(
                new Ref(frame == 0 ? number : "f" + frame + "-" + number),
                text(node, "role"),
                text(node, "n"),
                state(node, flags),
                new Make(
                        text(node, "tag"),
                        text(node, "type"),
                        AttributeWords.of(text(node, "w")),
                        fieldText(node),
                        range(node)),
                surroundings(frame, firstForm, node, (flags & DAY_CELL) != 0),
                options(node.path("o")),
                window == null || (flags & IN_VIEW) == 0
                        ? Place.OUTSIDE
                        : new Place(true, window.clip(node.path("at"))));
    }

    private static State state(JsonNode node, int flags) {
        return new State(
                text(node, "val"),
                truth(node, "c"),
                truth(node, "x"),
                (flags & DISABLED) != 0,
                (flags & READ_ONLY) != 0,
                (flags & REQUIRED) != 0,
                (flags & INVALID) != 0,
                (flags & FOCUSED) != 0);
    }

    private static Range range(JsonNode node) {
        return node.has("lo") || node.has("hi") ? new Range(text(node, "lo"), text(node, "hi")) : Range.OPEN;
    }

    private static String fieldText(JsonNode node) {
        return String.join(
                " ",
                Stream.of(text(node, "p"), text(node, "b"))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private Surroundings surroundings(int frame, int firstForm, JsonNode node, boolean dayCell) {
        String landmark = text(node, "lm");
        int form = node.path("form").asInt(-1);
        Group group = groupOf(frame, node);
        return new Surroundings(
                text(node, "reg"),
                landmark,
                form < 0 ? -1 : firstForm + form,
                rows.get(frame).around(node),
                next(ordinals, new Equal(text(node, "role"), text(node, "n"), landmark)),
                sizes.getOrDefault(group, 1),
                next(places, group),
                dayCell);
    }

    private static Group groupOf(int frame, JsonNode node) {
        return new Group(frame, node.path("g").asInt(0));
    }

    private static <K> int next(Map<K, Integer> counts, K key) {
        return counts.merge(key, 1, Integer::sum) - 1;
    }

    private static List<Option> options(JsonNode nodes) {
        var options = new ArrayList<Option>();
        for (JsonNode node : nodes) {
            int flags = node.path(2).asInt(0);
            options.add(new Option(
                    node.path(0).asString(""),
                    node.path(1).asString(""),
                    (flags & OPTION_SELECTED) != 0,
                    (flags & OPTION_DISABLED) != 0));
        }
        return options;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static @Nullable Boolean truth(JsonNode node, String name) {
        return node.has(name) ? node.path(name).asBoolean(false) : null;
    }
}
