package dev.espalier.datasets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a person names a version: {@code NAME} for the latest, {@code NAME:vN} for one.
 *
 * @param number null for the latest
 */
public record VersionName(String dataset, @Nullable Integer number) {

    private static final Pattern FORM = Pattern.compile("(" + Dataset.NAME + ")(?::v([1-9][0-9]{0,8}))?");

    /** @throws RequestRefusedException when the text is no such name */
    public static VersionName parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new RequestRefusedException(
                    "\"%s\" names no dataset version; write NAME for the latest or NAME:v2 for the second"
                            .formatted(text));
        }
        String number = match.group(2);
        return new VersionName(match.group(1), number == null ? null : Integer.valueOf(number));
    }

    @Override
    public String toString() {
        return number == null ? dataset : dataset + ":v" + number;
    }
}
