package dev.espalier.sites.tasks;

/** A site that cannot give as many different tasks as asked for. */
public final class TooFewTasksException extends IllegalArgumentException {

    private final String reason;

    TooFewTasksException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Returns how many tasks were asked for and found, and what to do. */
    public String reason() {
        return reason;
    }
}
