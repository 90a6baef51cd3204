package dev.espalier.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;

/** What the user sees: results on standard output, problems and progress on standard error. */
final class Screen {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);
    private static final String TO_START_OF_EMPTY_LINE = "\r\033[K";

    private final PrintWriter results;
    private final PrintWriter remarks;
    private final boolean terminal;

    /** When progress was last told to a file, as System.nanoTime says. */
    private long told = System.nanoTime();

    /** @param terminal true when a person watches the remarks, so that a line can be replaced */
    Screen(PrintWriter results, PrintWriter remarks, boolean terminal) {
        this.results = results;
        this.remarks = remarks;
        this.terminal = terminal;
    }

    static Screen ofThisProcess() {
        return new Screen(
                flushing(System.out),
                flushing(System.err),
                System.getProperty("espalier.terminal", "no").equals("yes"));
    }

    /** Prints a line of the result. */
    void line(String text) {
        results.println(text);
    }

    /** Prints what is worth knowing beside the result. */
    synchronized void remark(String text) {
        clear();
        remarks.println(text);
    }

    /** Shows how far long work is, in the place of what was shown before; in a file as a line every half minute. */
    synchronized void progress(String text) {
        if (terminal) {
            remarks.print(TO_START_OF_EMPTY_LINE + text);
            remarks.flush();
        } else if (System.nanoTime() - told > BETWEEN_LINES.toNanos()) {
            remarks.println(text);
            told = System.nanoTime();
        }
    }

    /** Takes the progress away. */
    synchronized void clear() {
        if (terminal) {
            remarks.print(TO_START_OF_EMPTY_LINE);
            remarks.flush();
        }
    }

    /** Prints the one line that says why a command did not do what was asked. */
    void problem(String text) {
        remarks.println("espalier: " + text);
    }

    /** Returns true when a person watches the remarks. */
    boolean isTerminal() {
        return terminal;
    }

    PrintWriter results() {
        return results;
    }

    PrintWriter remarks() {
        return remarks;
    }

    private static PrintWriter flushing(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }
}
