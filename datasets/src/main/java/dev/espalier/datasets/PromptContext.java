package dev.espalier.datasets;

import dev.espalier.webagent.Digest;
import dev.espalier.webagent.ObservationId;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A prompt that a policy answered, byte for byte, with what it was rendered from. Stored once for each prompt.
 *
 * @param goal the task's words
 * @param history texts of the actions before, oldest first
 * @param observation the page that was seen last
 * @param renderer name and version of what turned the rest into the prompt
 */
public record PromptContext(
        ContextId id, String goal, List<String> history, ObservationId observation, String renderer, String prompt) {

    public PromptContext {
        history = List.copyOf(history);
    }

    /** Returns the SHA-256 of the prompt's UTF-8 bytes, by which a stored context is known. */
    public Digest digest() {
        return digestOf(prompt);
    }

    static Digest digestOf(String prompt) {
        return Digest.of(prompt.getBytes(StandardCharsets.UTF_8));
    }
}
