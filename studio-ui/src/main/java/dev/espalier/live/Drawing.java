package dev.espalier.live;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tree, or what changed of it, as it travels to a page.
 *
 * @param seq number of the last change it holds; each change has the next number
 * @param running true while a search works on the tree
 * @param path the marks of the rollout under way, from the root's first child
 * @param nodes whole, new or changed
 */
record Drawing(long seq, boolean running, List<UUID> path, List<DrawnNode> nodes) {

    /** Characters of one message at most, so that no viewer waits for a large one. */
    static final int MOST = 4_000;

    Drawing {
        path = List.copyOf(path);
        nodes = List.copyOf(nodes);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /**
     * Returns changes in messages of at most {@link #MOST} characters, numbered from {@code first} on; one message at
     * least. A single node whose label is longer than that travels alone.
     */
    static List<String> messages(long first, boolean running, List<UUID> path, List<DrawnNode> changed) {
        var messages = new ArrayList<String>();
        var part = new ArrayList<DrawnNode>();
        int empty = new Drawing(first, running, path, List.of()).json().length();
        int length = empty;
        for (var node : changed) {
            int more = JsonMapper.shared().writeValueAsString(node).length() + 1;
            if (!part.isEmpty() && length + more > MOST) {
                messages.add(new Drawing(first + messages.size(), running, path, part).json());
                part.clear();
                length = empty;
            }
            part.add(node);
            length += more;
        }
        messages.add(new Drawing(first + messages.size(), running, path, part).json());
        return messages;
    }
}
