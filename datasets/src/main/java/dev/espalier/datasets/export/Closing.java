package dev.espalier.datasets.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Closes several things, each even when another one fails. */
final class Closing {

    private Closing() {}

    /** @throws IOException the first failure, with the later ones suppressed in it */
    static void all(Collection<? extends Closeable> things) throws IOException {
        @Nullable IOException failure = null;
        for (Closeable thing : things) {
            try {
                thing.close();
            } catch (IOException e) {
                failure = joined(failure, e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static IOException joined(@Nullable IOException first, IOException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }
}
