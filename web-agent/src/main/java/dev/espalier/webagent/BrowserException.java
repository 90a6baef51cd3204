package dev.espalier.webagent;

/** The browser could not be had or was lost. The message says what was asked, what was found and what to do. */
public final class BrowserException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BrowserException(String message) {
        super(message);
    }

    public BrowserException(String message, Throwable cause) {
        super(message, cause);
    }
}
