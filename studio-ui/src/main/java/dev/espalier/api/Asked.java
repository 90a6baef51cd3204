package dev.espalier.api;

import dev.espalier.datasets.RequestRefusedException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What requests have in common. */
final class Asked {

    private Asked() {}

    /** Returns the set that was asked for; the empty one, which means any, when none was. */
    static <T> Set<T> orAny(@Nullable Set<T> chosen) {
        return chosen == null ? Set.of() : chosen;
    }

    /**
     * Returns the set that was asked for; the empty one, which means any, when none was.
     *
     * @param name of what the set is in a body
     * @throws RequestRefusedException when the set has a null in it
     */
    static <T> Set<T> orAny(@Nullable Set<T> chosen, String name) {
        if (chosen != null && chosen.stream().anyMatch(Objects::isNull)) {
            throw new RequestRefusedException("%s has a null in it; leave it out".formatted(name));
        }
        return orAny(chosen);
    }

    /** Returns the failure of who asks for what is not there: 404. */
    static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, what);
    }
}
