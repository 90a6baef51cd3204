package dev.espalier.cli;

import java.util.Locale;
import java.util.regex.Pattern;

/** A command that cannot run as asked. The message is one line: what was asked, what was found, what to do. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }

    RefusedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns what a value's own check says of it, under the name of the option that gave the value. */
    static RefusedException of(IllegalArgumentException failure) {
        var said = String.valueOf(failure.getMessage());
        var name = Pattern.compile("^[a-z]+(?:[A-Z][a-z]+)*(?= must )").matcher(said);
        return new RefusedException(
                name.replaceFirst(found ->
                        "--" + found.group().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)),
                failure);
    }
}
