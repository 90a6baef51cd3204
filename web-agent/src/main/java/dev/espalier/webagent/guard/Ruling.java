package dev.espalier.webagent.guard;

import dev.espalier.webagent.reach.HostPort;

/** What becomes of a request, and why. */
public sealed interface Ruling {

    /** @param because of a rule in words, or of what the request is */
    record Allowed(String because) implements Ruling {}

    record Held(String because) implements Ruling {}

    record Dropped(String because) implements Ruling {}

    /** The page may not speak to that place at all. */
    record Blocked(HostPort place) implements Ruling {}
}
