package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.home.Home;
import dev.espalier.sites.web.SiteException;
import dev.espalier.webagent.BrowserException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ExitCodeGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {

    @TempDir
    private Path folder;

    private final StringWriter remarks = new StringWriter();

    @Test
    void aRefusalIsOneLineAndTwo() {
        assertThat(endOf(new RefusedException("task 9 was asked for,\n  there are 4")))
                .isEqualTo(2);
        assertThat(remarks).hasToString("espalier: task 9 was asked for, there are 4\n");
    }

    @Test
    void aLostBrowserIsAnOutage() {
        assertThat(endOf(new BrowserException("the browser was lost"))).isEqualTo(5);
        assertThat(remarks).hasToString("espalier: the browser was lost\n");
    }

    @Test
    void aLostSiteIsAnOutage() {
        assertThat(endOf(new SiteException("the site broke", new IllegalStateException("two tables are held"))))
                .isEqualTo(5);
        assertThat(remarks).hasToString("espalier: the site broke\n");
    }

    @Test
    void aCauseThatKnowsItsExitCodeTellsTheStory() {
        assertThat(endOf(new IllegalStateException("bean dataSource failed", new DatabaseDown())))
                .isEqualTo(2);
        assertThat(remarks).hasToString("espalier: database is down; start it\n");
    }

    @Test
    void anInterruptIsHundredAndThirty() {
        assertThat(endOf(new CancellationException("stopped"))).isEqualTo(130);
    }

    @Test
    void aFailureOfTheProgramNamesTheLogAndShowsNoStackTrace() {
        assertThat(endOf(new IllegalStateException("two roots"))).isEqualTo(1);
        assertThat(remarks.toString())
                .isEqualTo("espalier: failed in a way it should not: java.lang.IllegalStateException: two roots;"
                        + " the details are in %s/logs/espalier.log\n".formatted(folder));
    }

    @Test
    void aFailureThatCannotBeLoggedSaysSo() {
        folder = Path.of("/proc/nowhere");

        assertThat(endOf(new IllegalStateException("two roots"))).isEqualTo(1);
        assertThat(remarks.toString())
                .isEqualTo("espalier: failed in a way it should not: java.lang.IllegalStateException: two roots;"
                        + " nothing could be logged in /proc/nowhere/logs/espalier.log\n");
    }

    @Test
    void aDiskThatFailsIsARefusal() {
        assertThat(endOf(new IOException("No space left on device"))).isEqualTo(2);
        assertThat(remarks).hasToString("espalier: No space left on device\n");
    }

    @Test
    void aFaultThatAFileWasTheCauseOfIsAFailureOfTheProgram() {
        assertThat(endOf(new IllegalStateException("two roots", new IOException("Connection refused"))))
                .isEqualTo(1);
        assertThat(remarks.toString())
                .startsWith("espalier: failed in a way it should not: java.lang.IllegalStateException: two roots;");
    }

    @Test
    void aFailureOfAnotherThreadCountsAsItsOwn() {
        assertThat(endOf(new ExecutionException(new UncheckedIOException(new IOException("No space left on device")))))
                .isEqualTo(2);
        assertThat(endOf(new ExecutionException(new BrowserException("the browser was lost"))))
                .isEqualTo(5);
    }

    @Test
    void whatHasNoMessageIsNamedByItsType() {
        assertThat(endOf(new ClosedChannelException())).isEqualTo(2);
        assertThat(endOf(new NoSuchFileException("/gone"))).isEqualTo(2);
        assertThat(remarks).hasToString("""
                espalier: java.nio.channels.ClosedChannelException
                espalier: java.nio.file.NoSuchFileException: /gone
                """);
    }

    @Test
    void anUnknownOptionNamesTheHelp() {
        assertThat(run(new Failing(new IllegalStateException()), "--no-such")).isEqualTo(2);
        assertThat(remarks).hasToString("espalier: Unknown option: '--no-such'; see: espalier failing --help\n");
    }

    private int endOf(Exception failure) {
        return run(new Failing(failure));
    }

    private int run(Failing failing, String... options) {
        var home = new Home(folder);
        var failures =
                new Failures(Settings.of(home, new NoHome(new IllegalStateException("opened")), remarks, remarks));
        var arguments = new String[options.length + 1];
        arguments[0] = "failing";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return new CommandLine(new EspalierCommand())
                .addSubcommand(failing)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .execute(arguments);
    }

    @Command(name = "failing")
    private record Failing(Exception failure) implements Callable<Integer> {

        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }

    private static final class DatabaseDown extends RuntimeException implements ExitCodeGenerator {

        private static final long serialVersionUID = 1;

        DatabaseDown() {
            super("database is down; start it");
        }

        @Override
        public int getExitCode() {
            return 2;
        }
    }
}
