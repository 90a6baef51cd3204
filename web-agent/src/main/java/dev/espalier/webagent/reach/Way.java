package dev.espalier.webagent.reach;

import java.net.InetSocketAddress;

/** Whether, and by which address, a place is reached. */
sealed interface Way {

    /** @param address that stands behind the name, the same one as long as the reach lives */
    record Open(InetSocketAddress address) implements Way {}

    record Closed(Why why) implements Way {}

    /** Why a place cannot be reached. */
    enum Why {
        NOT_LISTED("is not on this run's list of sites"),
        NOT_PUBLIC("is listed by its name, which stands for an address of this machine or of a private network"),
        UNKNOWN("has no address"),
        UNANSWERED("does not answer");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** Returns the end of a sentence that begins with the place. */
        String words() {
            return words;
        }
    }
}
