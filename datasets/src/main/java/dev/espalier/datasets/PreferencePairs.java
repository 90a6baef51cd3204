package dev.espalier.datasets;

import dev.espalier.webagent.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** All preference pairs with all their revisions. Nothing is ever deleted. */
public interface PreferencePairs {

    /**
     * Stores changes, all or none. A new pair gets the next number, whatever number it came with. A context is stored once
     * for each prompt and a completion once for each edge: those that are stored already take the place of those given.
     *
     * @throws IllegalStateException when a new pair's source key is stored already, or a revision is not the next one of
     *     its pair, because somebody else was faster
     */
    void store(PairChanges changes);

    /**
     * Does something with the pairs of a run in one transaction, while whoever else would do so with the same run waits:
     * what is stored does not change between its being compared with something and the storing of what differs.
     */
    <T> T alone(RunId run, Supplier<T> work);

    /**
     * Asks several questions of one moment: what others store or judge meanwhile is in none of the answers. Nothing is to
     * be stored within it.
     *
     * @param reading is given the pairs to ask, which it must not keep
     */
    <T> T atOneMoment(Function<PreferencePairs, T> reading);

    Optional<PreferencePair> find(PairId pair);

    Optional<PreferencePair> numbered(int number);

    /** Returns all pairs of a run by number, withdrawn ones included, each with its latest revision. */
    List<PreferencePair> of(RunId run);

    /** Returns the revisions of a pair, oldest first; empty for an unknown pair. */
    List<PairRevision> revisions(PairId pair);

    /** Returns the latest revisions of the pairs asked for, by number. */
    List<PairRef> matching(PairFilter filter);

    /**
     * Returns what the gates of a dataset make of the pairs asked for, as they are now, without reading their prompts. It
     * is what {@link Freeze} finds when it reads them.
     */
    GatedPairs gated(PairFilter filter);

    /**
     * Returns pairs as of given revisions, in the order given; their states are today's.
     *
     * @throws IllegalArgumentException when one is not stored
     */
    List<PreferencePair> at(List<PairRef> refs);
}
