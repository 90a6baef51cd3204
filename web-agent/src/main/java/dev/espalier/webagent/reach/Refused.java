package dev.espalier.webagent.reach;

import dev.espalier.webagent.reach.Way.Why;

/** Something that was asked for and not let through. */
public record Refused(HostPort place, String why) {

    static Refused of(HostPort place, Why why) {
        return new Refused(place, why.words());
    }

    @Override
    public String toString() {
        return "%s %s".formatted(place, why);
    }
}
