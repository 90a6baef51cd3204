package dev.espalier.sites.visit;

import java.time.Duration;

/**
 * A request and what the site answered.
 *
 * @param request method, address and form
 * @param location where a form's answer leads, "" for other answers
 * @param took from the request to the whole answer
 */
public record Exchange(Deed request, int status, String location, String body, Duration took) {

    /** Returns true when the answer is a page, a part of one or what a script asked for. */
    public boolean served() {
        return status == 200;
    }

    /** Returns true when the answer leads to another address. */
    public boolean leadsOn() {
        return status == 303 && !location.isEmpty();
    }

    @Override
    public String toString() {
        return "%s was answered with %d".formatted(request, status);
    }
}
