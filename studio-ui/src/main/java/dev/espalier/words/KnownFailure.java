package dev.espalier.words;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.datasets.export.ExportException;
import dev.espalier.people.PeopleException;
import dev.espalier.sites.tasks.TooFewTasksException;
import dev.espalier.sites.web.SiteException;
import dev.espalier.studio.StudioEndedException;
import dev.espalier.webagent.BrokenCursorException;
import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.RunBusyException;
import java.util.Optional;

/** What a failure is whose message says to people what was asked, what was found and what to do. */
public enum KnownFailure {
    /** Nothing was done, because of what was asked. */
    REFUSED,
    /** Something that the program needs is not there. */
    OUTAGE;

    /** Returns what a failure is by itself, whatever caused it; empty when its message is none for people. */
    public static Optional<KnownFailure> of(Throwable failure) {
        return switch (failure) {
            case RequestRefusedException _, PeopleException _, BrokenCursorException _ -> Optional.of(REFUSED);
            case RunBusyException _, TooFewTasksException _, ExportException _ -> Optional.of(REFUSED);
            case BrowserException _, SiteException _, StudioEndedException _ -> Optional.of(OUTAGE);
            default -> Optional.empty();
        };
    }
}
