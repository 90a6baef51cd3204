package dev.espalier.webagent.page;

import dev.espalier.webagent.Capture;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.PageView.Tab;
import dev.espalier.webagent.PageView.Viewport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a browser captured into a view. A pure function, which may be shared between threads. */
public final class PageReader {

    /** Names this reader wherever a result of it is kept. */
    public static final String VERSION = "page-v3";

    /** Versions before, of the same form but for what was not written down yet: where elements stand. */
    private static final Set<String> READABLE = Set.of(VERSION, "page-v2");

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Reads a capture.
     *
     * @throws IllegalArgumentException when the capture is neither of this version nor of one that it can still read
     */
    public PageView read(Capture capture) {
        JsonNode page = parse(capture);
        JsonNode main = page.path("frames").path(0).path("page");
        var items = new ItemReader(page.path("frames")).read();
        return new PageView(
                main.path("url").asString(""),
                main.path("title").asString(""),
                tabs(page.path("tabs")),
                new Viewport(
                        main.path("w").asInt(0),
                        main.path("h").asInt(0),
                        main.path("y").asInt(0),
                        main.path("height").asInt(0)),
                alerts(page),
                items);
    }

    private static JsonNode parse(Capture capture) {
        JsonNode page;
        try {
            page = JSON.readTree(capture.json());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a capture must be JSON, but is not: " + e.getOriginalMessage(), e);
        }
        if (!READABLE.contains(page.path("version").asString(""))) {
            throw new IllegalArgumentException("a capture must be of version %s or page-v2, but was of \"%s\""
                    .formatted(VERSION, page.path("version").asString("")));
        }
        return page;
    }

    private static List<Tab> tabs(JsonNode nodes) {
        var tabs = new ArrayList<Tab>();
        for (JsonNode node : nodes) {
            tabs.add(new Tab(
                    tabs.size(),
                    node.path("title").asString(""),
                    node.path("url").asString(""),
                    node.path("active").asBoolean(false)));
        }
        return tabs;
    }

    private static List<String> alerts(JsonNode page) {
        var alerts = new LinkedHashSet<String>();
        page.path("dialogs").forEach(dialog -> alerts.add(dialog.asString("")));
        for (JsonNode frame : page.path("frames")) {
            frame.path("page").path("alerts").forEach(alert -> alerts.add(alert.asString("")));
        }
        return List.copyOf(alerts);
    }
}
