package dev.espalier.live;

import java.nio.charset.StandardCharsets;
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
 * @param nodes whole, new or changed; a parent stands before its children
 */
public record Drawing(long seq, boolean running, List<UUID> path, List<DrawnNode> nodes) {

    /** Bytes of one message at most, so that no viewer waits for a large one. */
    static final int MOST = 4_000;

    public Drawing {
        path = List.copyOf(path);
        nodes = List.copyOf(nodes);
    }

    /** Returns it as the tree's element takes it. */
    public String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /**
     * Returns changes in messages of at most {@link #MOST} bytes, numbered from {@code first} on; one message at least. No
     * node is as long as that by itself.
     */
    static List<Change> messages(long first, boolean running, List<UUID> path, List<DrawnNode> changed) {
        var messages = new ArrayList<Change>();
        var part = new ArrayList<DrawnNode>();
        int empty = bytes(new Drawing(first + changed.size(), running, path, List.of()).json());
        int length = empty;
        for (var node : changed) {
            int more = bytes(JsonMapper.shared().writeValueAsString(node)) + 1;
            if (!part.isEmpty() && length + more > MOST) {
                messages.add(Change.of(new Drawing(first + messages.size(), running, path, part)));
                part.clear();
                length = empty;
            }
            part.add(node);
            length += more;
        }
        messages.add(Change.of(new Drawing(first + messages.size(), running, path, part)));
        return messages;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
