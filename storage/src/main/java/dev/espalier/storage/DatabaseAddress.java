package dev.espalier.storage;

import org.jspecify.annotations.Nullable;

/**
 * Where the database is and who asks.
 *
 * @param mend what a person can do when it is not there, as the end of a sentence
 */
record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password, String mend) {

    /** Returns the address without its parameters, among which a password may be. */
    String shown() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return shown();
    }
}
