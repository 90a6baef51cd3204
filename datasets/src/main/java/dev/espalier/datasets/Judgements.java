package dev.espalier.datasets;

import java.util.List;
import java.util.Optional;

/** All judgements, and the pairs to be judged. Nothing is ever deleted. */
public interface Judgements {

    /**
     * Stores a judgement and in the same transaction derives the pair's review and label anew, as {@link Consensus} says.
     * A client id that is known already, and the undoing of what is undone already, change nothing.
     *
     * @param required how many verdicts a pair is to get, 1 or more
     * @return the judgement as stored, now or before
     * @throws RequestRefusedException when the text of the pair is no longer the one that was shown, or when the client id
     *     belongs to another person or pair
     * @throws IllegalArgumentException when the pair is not stored
     */
    Judgement store(Judgement judgement, int required);

    Optional<Judgement> find(JudgementId judgement);

    /** Returns the judgement that came with a client id. */
    Optional<Judgement> of(ClientId client);

    /** Returns all judgements of a pair, oldest first, undone and stale ones and the undoings included. */
    List<Judgement> of(PairId pair);

    /**
     * Returns pairs of a queue by number, each with the low side left.
     *
     * @param after number of a pair that they come after; 0 for the first
     * @param limit most pairs, 1 or more
     */
    List<BlindPair> waiting(ReviewQueue queue, int after, int limit);

    /** Returns a pair as that person is shown it, with the low side left; empty for an unknown number. */
    Optional<BlindPair> shown(int number, String reviewer);

    ReviewQueue.Progress progress(ReviewQueue queue);
}
