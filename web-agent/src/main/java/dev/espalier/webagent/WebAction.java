package dev.espalier.webagent;

import org.jspecify.annotations.Nullable;

/** One thing an agent can do. The canonical text of each is {@link ActionText}'s. */
public sealed interface WebAction {

    /** A real mouse click at the element's hit point. */
    record Click(Ref ref) implements WebAction {}

    /** Replaces a field's content by 4,000 characters at most; with {@code submit} presses Enter after it. */
    record Type(Ref ref, String text, boolean submit) implements WebAction {}

    /** Chooses an option of a native list by its label, else by its value. */
    record Select(Ref ref, String option) implements WebAction {}

    /** Brings a check box, radio button or switch to a state; does nothing when it is there. */
    record Check(Ref ref, boolean on) implements WebAction {}

    /** Presses a key, on an element or on whatever has the focus. */
    record Press(String key, @Nullable Ref ref) implements WebAction {}

    /** @param pages of the viewport, 0.25 to 10 */
    record Scroll(Direction direction, double pages) implements WebAction {}

    /** Opens an http or https address in the active tab. */
    record Goto(String url) implements WebAction {}

    record Back() implements WebAction {}

    /** @param index of the tab, from 0; unused by {@link TabOperation#NEW} */
    record Tab(TabOperation operation, int index) implements WebAction {}

    /** Waits until a text stands on the page, or has gone, 10 s at most. */
    record Wait(String text, boolean gone) implements WebAction {}

    /** Ends the run by the agent's own will. */
    record Finish(FinishStatus status, String answer) implements WebAction {}

    enum Direction {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    enum TabOperation {
        FOCUS,
        NEW,
        CLOSE
    }

    enum FinishStatus {
        SUCCESS,
        INFEASIBLE,
        GAVE_UP
    }
}
