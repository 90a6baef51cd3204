package dev.espalier.sites.expert;

/** A declaration whose expert cannot go on: the page offers no way to do the next operation as the task wants it. */
public final class ExpertException extends IllegalStateException {

    private final String reason;

    public ExpertException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public ExpertException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** Returns what was to be done and what stands in the way. */
    public String reason() {
        return reason;
    }
}
