package dev.espalier.cli;

/** How a command ended, the same for every command. */
enum ExitCode {
    DONE(0),
    /** It ran, and a check or the program itself failed. */
    FAILED(1),
    /** It did not run: input, JDK, browser, home, port, database or disk. */
    REFUSED(2),
    BUDGET_SPENT(3),
    /** It waits for a person, and printed where. */
    WAITS(4),
    /** A browser, model, site or studio was lost on the way. */
    OUTAGE(5),
    INTERRUPTED(130);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }
}
