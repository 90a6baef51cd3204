package dev.espalier.ui.parts;

import dev.espalier.words.Places;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as they are written in the studio: the same everywhere, and never rounded without saying so. */
public final class Numbers {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Numbers() {}

    /** Returns a share or value to three places, as in 0.575. */
    public static String value(double value) {
        return Places.three(value);
    }

    /** Returns a count with thin groups, as in 12,480. */
    public static String count(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** Returns a count with its noun, as in "1 run" or "12 runs". */
    public static String count(long count, String noun) {
        return "%s %s%s".formatted(count(count), noun, count == 1 ? "" : "s");
    }

    /** Returns a moment in UTC, as in "2026-11-26 10:07". */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** Returns how long something took, as in "4:12 min" or "3.2 s". */
    public static String span(Duration duration) {
        if (duration.toMinutes() >= 60) {
            return "%d:%02d h".formatted(duration.toHours(), duration.toMinutesPart());
        }
        return duration.toMinutes() > 0
                ? "%d:%02d min".formatted(duration.toMinutes(), duration.toSecondsPart())
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }
}
