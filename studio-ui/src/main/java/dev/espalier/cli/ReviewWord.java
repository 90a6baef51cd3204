package dev.espalier.cli;

import dev.espalier.datasets.PairState.Review;
import dev.espalier.words.Words;
import picocli.CommandLine.ITypeConverter;

/** Reads how far people looked at a pair as it is written for people. */
final class ReviewWord implements ITypeConverter<Review> {

    @Override
    public Review convert(String word) {
        return Words.constant(Review.values(), word);
    }
}
