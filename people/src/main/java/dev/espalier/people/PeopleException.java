package dev.espalier.people;

import java.io.Serial;

/** What was asked cannot be done; the message says why and what to do, for the person who asked. */
public final class PeopleException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public PeopleException(String message) {
        super(message);
    }
}
