package dev.espalier.cli;

/** A command that cannot run as asked. The message is one line: what was asked, what was found, what to do. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }

    RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
