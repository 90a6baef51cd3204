package dev.espalier.webagent;

import org.jspecify.annotations.Nullable;

/** The browser could not be had or was lost. The message says what was asked, what was found and what to do. */
public final class BrowserException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean gone;

    public BrowserException(String message) {
        super(message);
        this.gone = false;
    }

    public BrowserException(String message, Throwable cause) {
        super(message, cause);
        this.gone = false;
    }

    private BrowserException(String message, @Nullable Throwable cause, boolean gone) {
        super(message, cause);
        this.gone = gone;
    }

    /** Returns the failure of a browser that does not start or has ended, whatever page it was to show. */
    public static BrowserException gone(String message, @Nullable Throwable cause) {
        return new BrowserException(message, cause, true);
    }

    /** Returns true when the browser itself is no more: an outage, which says nothing about any page. */
    public boolean isGone() {
        return gone;
    }
}
