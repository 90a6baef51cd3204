package dev.espalier.datasets;

import dev.espalier.mcts.EdgeId;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a prompt. One that a search proposed is stored once for its edge.
 *
 * @param text the whole answer, as it is exported
 * @param command canonical text of the action in it
 * @param edge where a search proposed it, null when none did
 * @param logProbability of the text under the policy that proposed it, at temperature 1, natural logarithm; null when
 *     unknown, never 0 for that
 */
public record Completion(
        CompletionId id,
        ContextId context,
        String text,
        String command,
        @Nullable EdgeId edge,
        @Nullable Double logProbability) {}
