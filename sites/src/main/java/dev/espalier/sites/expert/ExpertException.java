package dev.espalier.sites.expert;

/** A declaration whose expert cannot go on: the page offers no way to do the next operation as the task wants it. */
public final class ExpertException extends IllegalStateException {

    public ExpertException(String message) {
        super(message);
    }

    public ExpertException(String message, Throwable cause) {
        super(message, cause);
    }
}
