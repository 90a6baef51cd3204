package dev.espalier.webagent.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.espalier.webagent.Capture;
import dev.espalier.webagent.Observation;
import dev.espalier.webagent.ObservationId;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.page.PageReader;
import dev.espalier.webagent.page.StateKeys;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Looks at the active page: captures it, reads it and takes its picture. */
final class Sight {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TRIES = 5;

    private final PageReader reader = new PageReader();
    private final StateKeys keys = new StateKeys();
    private final PageScript script;
    private final @Nullable Camera camera;
    private final Clock clock;
    private List<FrameWalk.Part> parts = List.of();

    Sight(PageScript script, @Nullable Camera camera, Clock clock) {
        this.script = script;
        this.camera = camera;
        this.clock = clock;
    }

    /** Returns what stands on the active page, over all its frames. */
    Seen look(Tabs tabs, Page page) {
        Capture capture = capture(tabs, page, false);
        PageView view = view(capture);
        var picture = camera == null ? null : camera.take(page);
        return new Seen(new Observation(ObservationId.next(), capture, keys.of(view), picture, clock.instant()), view);
    }

    PageView view(Capture capture) {
        return reader.read(capture);
    }

    Capture capture(Tabs tabs, Page page, boolean viewportOnly) {
        parts = read(page, viewportOnly);
        var json = new StringBuilder("{\"version\":\"")
                .append(PageReader.VERSION)
                .append("\",\"tabs\":")
                .append(tabsJson(tabs, page));
        json.append(",\"dialogs\":").append(JSON.writeValueAsString(tabs.dialogs()));
        json.append(",\"frames\":[");
        for (int i = 0; i < parts.size(); i++) {
            json.append(i == 0 ? "" : ",").append(parts.get(i).json());
        }
        return new Capture(json.append("]}").toString());
    }

    /** Reads again where a document was replaced under the first reading. */
    private List<FrameWalk.Part> read(Page page, boolean viewportOnly) {
        var walk = new FrameWalk(script, viewportOnly);
        for (int tried = 1; ; tried++) {
            try {
                return walk.read(page.mainFrame());
            } catch (PlaywrightException e) {
                if (page.isClosed() || tried == TRIES) {
                    throw e;
                }
                page.waitForLoadState();
            }
        }
    }

    private static String tabsJson(Tabs tabs, Page active) {
        ArrayNode list = JSON.createArrayNode();
        var pages = new ArrayList<>(tabs.pages());
        for (Page page : pages) {
            list.addObject()
                    .put("title", pages.size() == 1 ? "" : page.title())
                    .put("url", page.url())
                    .put("active", page.equals(active));
        }
        return list.toString();
    }

    /** Returns the frame of a number as it was read last, null when there was none. */
    FrameWalk.@Nullable Part part(int frame) {
        return frame < parts.size() ? parts.get(frame) : null;
    }
}
