package dev.espalier.webagent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was seen at one moment.
 *
 * @param screenshot digest of the stored picture, null when none was taken
 */
public record Observation(
        ObservationId id,
        Capture capture,
        StateKey key,
        @Nullable Digest screenshot,
        Instant capturedAt) {}
