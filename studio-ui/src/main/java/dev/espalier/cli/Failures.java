package dev.espalier.cli;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.home.Home;
import dev.espalier.words.KnownFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ExitCodeGenerator;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what a command throws into one line for the user and an exit code; the stack trace goes to the log. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Home home;
    private final Screen screen;
    private final BooleanSupplier interrupted;

    Failures(Setting setting) {
        this.home = setting.home();
        this.screen = setting.screen();
        this.interrupted = setting.interrupted();
    }

    /** Runs what has no command line of its own, and tells its failure as that of a command. */
    int telling(Callable<Integer> work) {
        try {
            return work.call();
        } catch (Exception e) {
            return tell(e, "espalier");
        }
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var asked = failure.getCommandLine();
        screen.problem("%s%s; see: %s --help"
                .formatted(
                        oneLine(String.valueOf(failure.getMessage()).replaceFirst("^Error: ", "")),
                        suggestion(failure),
                        asked.getCommandSpec().qualifiedName(" ")));
        return ExitCode.REFUSED.value();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        return tell(failure, command.getCommandName().isEmpty() ? "espalier" : "espalier." + command.getCommandName());
    }

    private int tell(Exception failure, String logger) {
        var cause = tellingCause(failure);
        var code = interrupted.getAsBoolean() && !isRefusal(cause) ? ExitCode.INTERRUPTED.value() : code(cause);
        screen.clear();
        boolean logged = hasRoomForTheLog();
        if (logged) {
            LoggerFactory.getLogger(logger).error("command failed exitCode={}", code, failure);
        }
        screen.problem(code == ExitCode.FAILED.value() ? bug(cause, logged) : oneLine(words(cause)));
        return code;
    }

    /** What was refused was over before the interrupt came; all else may be lost because of it, as a browser is. */
    private static boolean isRefusal(Throwable cause) {
        return cause instanceof RefusedException || cause instanceof RequestRefusedException;
    }

    /** Returns in one line what a failure says, in the words of the cause that knows its exit code. */
    static String told(Throwable failure) {
        return oneLine(words(tellingCause(failure)));
    }

    /** The log would make the home for everybody to read. Where there can be none, a command is refused for just that. */
    private boolean hasRoomForTheLog() {
        try {
            home.make();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private String bug(Throwable cause, boolean logged) {
        return "failed in a way it should not: %s; %s"
                .formatted(
                        oneLine(cause.toString()),
                        logged ? "the details are in " + home.log() : "nothing could be logged in " + home.log());
    }

    /** The first cause that has an exit code, the failure itself when none has, whatever thread it came from. */
    private static Throwable tellingCause(Throwable failure) {
        var thrown = failure;
        while (thrown instanceof ExecutionException && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        if (isOfFiles(thrown)) {
            return thrown;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (!isOfFiles(cause) && code(cause) != ExitCode.FAILED.value()) {
                return cause;
            }
        }
        return thrown;
    }

    /** As the cause of something else it may be anything: a lost connection, a fault of the program's own. */
    private static boolean isOfFiles(Throwable failure) {
        return failure instanceof IOException || failure instanceof UncheckedIOException;
    }

    /** The message of a file system's exception may be a path and nothing else. */
    private static String words(Throwable failure) {
        var message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.toString();
        }
        var isPath = failure instanceof FileSystemException system && system.getReason() == null;
        return isPath ? failure.toString() : message;
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case RefusedException _, IOException _, UncheckedIOException _ -> ExitCode.REFUSED.value();
            case CancellationException _, InterruptedException _ -> ExitCode.INTERRUPTED.value();
            case ExitCodeGenerator told -> told.getExitCode();
            default ->
                KnownFailure.of(failure)
                        .map(Failures::code)
                        .orElse(ExitCode.FAILED)
                        .value();
        };
    }

    private static ExitCode code(KnownFailure known) {
        return switch (known) {
            case REFUSED -> ExitCode.REFUSED;
            case OUTAGE -> ExitCode.OUTAGE;
        };
    }

    private static String suggestion(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
        }
        return "";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
