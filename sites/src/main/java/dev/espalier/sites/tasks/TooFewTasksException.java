package dev.espalier.sites.tasks;

/** A site that cannot give as many different tasks as asked for. */
public final class TooFewTasksException extends IllegalArgumentException {

    TooFewTasksException(String message) {
        super(message);
    }
}
