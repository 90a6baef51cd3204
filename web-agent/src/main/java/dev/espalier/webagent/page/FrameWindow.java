package dev.espalier.webagent.page;

import dev.espalier.webagent.PageItem.Box;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What can be seen of a frame: where its document begins in the page's viewport, and the part of that viewport that the
 * frames around it leave. All in CSS pixels; a frame that is scaled or turned is taken as if it were not.
 */
record FrameWindow(int left, int top, int minX, int minY, int maxX, int maxY) {

    /** Returns the window of the main frame, which shows as much as the viewport holds. */
    static FrameWindow of(JsonNode page) {
        return new FrameWindow(
                0, 0, 0, 0, page.path("w").asInt(0), page.path("h").asInt(0));
    }

    /** Returns the window of a frame in this one, from the box that was captured of it and from what it shows. */
    FrameWindow inside(JsonNode box, JsonNode page) {
        int x = left + box.path(0).asInt(0);
        int y = top + box.path(1).asInt(0);
        return new FrameWindow(
                x,
                y,
                Math.max(minX, x),
                Math.max(minY, y),
                Math.min(maxX, x + page.path("w").asInt(0)),
                Math.min(maxY, y + page.path("h").asInt(0)));
    }

    /** Returns what is seen of a box that was captured in this frame, null when nothing is, or none was captured. */
    @Nullable
    Box clip(JsonNode box) {
        int x = left + box.path(0).asInt(0);
        int y = top + box.path(1).asInt(0);
        int fromX = Math.max(minX, x);
        int fromY = Math.max(minY, y);
        int width = Math.min(maxX, x + box.path(2).asInt(0)) - fromX;
        int height = Math.min(maxY, y + box.path(3).asInt(0)) - fromY;
        return width < 1 || height < 1 ? null : new Box(fromX, fromY, width, height);
    }
}
