package dev.espalier.webagent;

/** A list was asked for from a place that is none of its own. The message is one line for the person who asked. */
public final class BrokenCursorException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BrokenCursorException(String message) {
        super(message);
    }
}
