package dev.espalier.datasets;

import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Split;
import org.jspecify.annotations.Nullable;

/**
 * What is the same of many pairs.
 *
 * @param evidence null of withdrawn pairs
 */
public record PairKind(@Nullable Evidence evidence, String site, Split split, Review review, Label label) {}
