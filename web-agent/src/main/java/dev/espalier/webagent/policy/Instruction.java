package dev.espalier.webagent.policy;

import java.util.List;

/**
 * An instruction, read.
 *
 * @param spans in the order of the text, a longer one before those it contains
 * @param negated words that stand within three words after "no", "without" and the like
 */
record Instruction(String text, Phrase phrase, List<Span> spans, List<String> negated) {

    Instruction {
        spans = List.copyOf(spans);
        negated = List.copyOf(negated);
    }

    boolean mentions(String word) {
        return phrase.padded().contains(" " + word + " ");
    }

    List<Span> strong() {
        return spans.stream().filter(Span::strong).toList();
    }
}
