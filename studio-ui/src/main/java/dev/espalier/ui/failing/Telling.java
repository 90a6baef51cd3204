package dev.espalier.ui.failing;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.people.PeopleException;
import dev.espalier.sites.web.SiteException;
import dev.espalier.webagent.BrokenCursorException;
import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.RunBusyException;
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
                .filter(Telling::hasWords)
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

    /** The same exceptions that a command tells in one line. */
    private static boolean hasWords(Throwable cause) {
        return switch (cause) {
            case RequestRefusedException _, PeopleException _, BrokenCursorException _, RunBusyException _ -> true;
            case BrowserException _, SiteException _ -> true;
            default -> cause instanceof ExitCodeGenerator;
        };
    }
}
