package dev.espalier.bench;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * One start of the studio.
 *
 * @param number from 1; the first one makes the home
 * @param open from the beginning of the process until it said that the studio is open
 * @param usable until the page on which people sign in stood complete in a browser
 * @param residentMegabytes of program and database after a while in which nobody asked for anything, in 10^6 bytes; empty
 *     where it was not waited for
 */
public record StartRow(int number, Duration open, Duration usable, OptionalDouble residentMegabytes) {

    private static final Duration MOST = Duration.ofSeconds(8);
    private static final double MOST_MEGABYTES = 600;

    /** The first start makes the home, and has no bound. */
    public boolean withinBound() {
        boolean soon = number == 1 || usable.compareTo(MOST) <= 0;
        return soon && residentMegabytes.orElse(0) <= MOST_MEGABYTES;
    }
}
