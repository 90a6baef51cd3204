package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packed program with its studio open.
 *
 * @param url of the studio, without a slash at its end
 * @param link that lets the first person in
 */
record Studio(Program program, Running process, String url, String link) implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile(".*(http://\\S+/welcome/\\S+)$");
    private static final Pattern OPEN = Pattern.compile("the studio is open at (http://\\S+)$");

    /** Opens the studio of a home at any port that is free. */
    static Studio open(Program program) throws IOException, InterruptedException {
        return open(program, "0");
    }

    /** Ends the studio as the system does when memory runs out, and opens it again where it was. */
    Studio killed() throws IOException, InterruptedException {
        process.kill();
        return open(program, url.substring(url.lastIndexOf(':') + 1));
    }

    private static Studio open(Program program, String port) throws IOException, InterruptedException {
        var process = program.start("start", "--port", port);
        process.awaitRemark(line -> line.startsWith("Ctrl-C"));
        return new Studio(program, process, found(process, OPEN), found(process, LINK));
    }

    /** Returns what a line of the results says; nothing when none is like that. */
    private static String found(Running process, Pattern pattern) throws IOException {
        return process.resultsSoFar().stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .findFirst()
                .orElse("");
    }

    /** Ends the studio as a user does. */
    void stop() throws IOException, InterruptedException {
        assertThat(program.succeed("stop")).containsExactly("the studio has ended");
        assertThat(process.end().exitCode()).isZero();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
