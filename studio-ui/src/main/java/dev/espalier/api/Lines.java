package dev.espalier.api;

import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListPage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a list, in its order.
 *
 * @param next the cursor with which the lines after these are asked for; null when there are none
 */
record Lines<T>(
        List<T> lines,

        @Schema(description = "Send this as cursor for the lines after these; null where the list ends.") @Nullable
        String next) {

    Lines {
        lines = List.copyOf(lines);
    }

    static <L, T> Lines<T> of(ListPage<L> page, Function<L, T> written) {
        return new Lines<>(
                page.lines().stream().map(written).toList(),
                page.next().map(ListCursor::text).orElse(null));
    }
}
