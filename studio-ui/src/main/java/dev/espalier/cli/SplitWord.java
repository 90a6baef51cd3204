package dev.espalier.cli;

import dev.espalier.webagent.Split;
import dev.espalier.words.Words;
import picocli.CommandLine.ITypeConverter;

/** Reads a split as it is written for people. */
final class SplitWord implements ITypeConverter<Split> {

    @Override
    public Split convert(String word) {
        return Words.constant(Split.values(), word);
    }
}
