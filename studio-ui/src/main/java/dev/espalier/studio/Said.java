package dev.espalier.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a running command says: text as it is to be printed, or its end. All null only says that it lives.
 *
 * @param out for standard output
 * @param err for standard error
 * @param exit code, the last thing said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Said(
        @Nullable String out,
        @Nullable String err,
        @Nullable Integer exit) {

    public static final Said ALIVE = new Said(null, null, null);

    public static Said out(String text) {
        return new Said(text, null, null);
    }

    public static Said err(String text) {
        return new Said(null, text, null);
    }

    public static Said exit(int code) {
        return new Said(null, null, code);
    }
}
