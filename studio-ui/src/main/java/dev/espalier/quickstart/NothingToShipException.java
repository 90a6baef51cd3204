package dev.espalier.quickstart;

import org.jspecify.annotations.Nullable;

/** A quickstart found no pair that belongs in a dataset; what it measured and grew is stored all the same. */
public final class NothingToShipException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param reason what is missing, for people */
    NothingToShipException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
