package dev.espalier.webagent.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes identifiers apart: {@code checkInDate} and {@code check-in_date} both say check, in, date. */
final class AttributeWords {

    private static final Pattern CASE_CHANGE =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private AttributeWords() {}

    static List<String> of(String raw) {
        if (raw.isEmpty()) {
            return List.of();
        }
        String spaced = CASE_CHANGE.matcher(raw).replaceAll(" ").toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(spaced))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
