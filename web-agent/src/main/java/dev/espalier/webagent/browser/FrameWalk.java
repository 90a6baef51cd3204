package dev.espalier.webagent.browser;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a page frame by frame; frames are numbered in document order, the main one is 0. */
final class FrameWalk {

    /**
     * A frame as it was read.
     *
     * @param mark tells the frame's document from any other
     * @param json what was captured of it
     */
    record Part(Frame frame, String mark, String json) {}

    private static final String UNREAD = "{\"unread\":true}";

    private final PageScript script;
    private final boolean viewportOnly;
    private final List<Part> parts = new ArrayList<>();

    FrameWalk(PageScript script, boolean viewportOnly) {
        this.script = script;
        this.viewportOnly = viewportOnly;
    }

    /**
     * Reads a page from its main frame down.
     *
     * @throws PlaywrightException when the main frame cannot be read, as while its document is being replaced
     */
    List<Part> read(Frame main) {
        parts.clear();
        readDown(main);
        return List.copyOf(parts);
    }

    private void readDown(Frame frame) {
        String answer = script.text(frame, "observe", viewportOnly);
        int line = answer.indexOf('\n');
        int number = parts.size();
        String page = answer.substring(line + 1);
        parts.add(new Part(frame, answer.substring(0, line), ""));
        List<Integer> children = readChildren(frame);
        String list = children.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        parts.set(
                number,
                new Part(frame, answer.substring(0, line), "{\"children\":%s,\"page\":%s}".formatted(list, page)));
    }

    /** Returns the numbers given to the frames inside a frame, at their places in its document order. */
    private List<Integer> readChildren(Frame frame) {
        var numbers = new ArrayList<Integer>();
        SequencedMap<Integer, Frame> inOrder = inDocumentOrder(frame);
        for (var child : inOrder.entrySet()) {
            while (numbers.size() < child.getKey()) {
                numbers.add(-1);
            }
            numbers.add(parts.size());
            readOrMark(child.getValue());
        }
        return numbers;
    }

    private void readOrMark(Frame child) {
        int number = parts.size();
        try {
            readDown(child);
        } catch (PlaywrightException e) {
            if (child.page().isClosed()) {
                throw e;
            }
            parts.subList(number, parts.size()).clear();
            parts.add(new Part(child, "", UNREAD));
        }
    }

    private SequencedMap<Integer, Frame> inDocumentOrder(Frame frame) {
        var inOrder = new TreeMap<Integer, Frame>();
        for (Frame child : frame.childFrames()) {
            int ordinal = ordinalOf(frame, child);
            if (ordinal >= 0) {
                inOrder.put(ordinal, child);
            }
        }
        return inOrder;
    }

    private int ordinalOf(Frame parent, Frame child) {
        try {
            ElementHandle element = child.frameElement();
            int ordinal = ((Number) script.call(parent, "frameOrdinal", element)).intValue();
            element.dispose();
            return ordinal;
        } catch (PlaywrightException e) {
            if (parent.page().isClosed()) {
                throw e;
            }
            return -1;
        }
    }
}
