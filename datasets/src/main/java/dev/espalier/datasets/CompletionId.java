package dev.espalier.datasets;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.espalier.mcts.EdgeId;
import java.util.UUID;

/** Names one completion for ever; version 7, so that ids sort by time of making. */
public record CompletionId(UUID value) {

    public static CompletionId next() {
        return new CompletionId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Returns the name of the completion that was proposed as an edge: the edge's own, so that there is only one. */
    public static CompletionId of(EdgeId edge) {
        return new CompletionId(edge.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
