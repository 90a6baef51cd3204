package dev.espalier.cli;

import java.io.PrintStream;
import java.io.PrintWriter;

/** What the user sees: results on standard output, problems and progress on standard error. */
final class Screen {

    private final PrintWriter results;
    private final PrintWriter remarks;

    Screen(PrintWriter results, PrintWriter remarks) {
        this.results = results;
        this.remarks = remarks;
    }

    static Screen ofThisProcess() {
        return new Screen(flushing(System.out), flushing(System.err));
    }

    /** Prints a line of the result. */
    void line(String text) {
        results.println(text);
    }

    /** Prints the one line that says why a command did not do what was asked. */
    void problem(String text) {
        remarks.println("espalier: " + text);
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
