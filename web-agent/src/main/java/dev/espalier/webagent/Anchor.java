package dev.espalier.webagent;

import java.util.List;
import java.util.Map;

/**
 * The state in which the current document was opened, from which it can be opened again.
 *
 * @param depth of the node at which it was taken: the edges after it are replayed
 * @param tabUrls of the open tabs
 * @param activeTab index in {@code tabUrls}
 */
public record Anchor(
        SnapshotId id,
        int depth,
        WorldSnapshot world,
        Map<String, String> cookies,
        List<String> tabUrls,
        int activeTab) {

    public Anchor {
        cookies = Map.copyOf(cookies);
        tabUrls = List.copyOf(tabUrls);
    }
}
