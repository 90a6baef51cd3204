package dev.espalier.webagent;

import java.util.Locale;

/** A run was to be changed that somebody else is at, or has changed. The message is one line for the person who asked. */
public final class RunBusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private RunBusyException(String message) {
        super(message);
    }

    /** Of a run that is worked on. */
    public static RunBusyException atWork(AgentRun run) {
        return new RunBusyException("run %d is at work; pause or cancel it first".formatted(run.number()));
    }

    /** Of a run that is not what it was when it was looked at. */
    public static RunBusyException noLonger(AgentRun seen) {
        return new RunBusyException("run %d is no longer %s; look at it again"
                .formatted(seen.number(), seen.status().name().toLowerCase(Locale.ROOT)));
    }
}
