package dev.espalier.datasets;

/**
 * Something was asked for that cannot be done, and nothing was. The message is one line for the person who asked: what
 * was asked, what was found, what to do.
 */
public final class RequestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RequestRefusedException(String message) {
        super(message);
    }
}
