package dev.espalier.ui.failing;

import dev.espalier.words.KnownFailure;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ExitCodeGenerator;

/** Puts failures into the words of the cause that has some for people; the log has the rest. */
public final class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private Telling() {}

    /** Returns what happened and what to do. */
    public static String told(Throwable failure) {
        var known = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> KnownFailure.of(cause).isPresent() || cause instanceof ExitCodeGenerator)
                .map(cause -> String.valueOf(cause.getMessage()))
                .findFirst();
        if (known.isPresent()) {
            LOG.warn("told a person: {}", known.get());
            LOG.debug("which came from", failure);
            return known.get();
        }
        LOG.error("failed in a way it should not", failure);
        return "this failed because of a fault in the program; logs/espalier.log in its home says more";
    }
}
