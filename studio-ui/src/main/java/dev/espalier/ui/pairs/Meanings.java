package dev.espalier.ui.pairs;

import com.vaadin.flow.component.Component;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.words.Words;

/** What the words of pairs mean, and how they are shown. */
public final class Meanings {

    private Meanings() {}

    /** Returns in one sentence what a preference rests on. */
    public static String of(Evidence evidence) {
        return switch (evidence) {
            case OUTCOME -> "Only outcomes of rollouts tell the two apart.";
            case CRITIC -> "Only the critic's rank tells the two apart.";
            case BOTH -> "Outcomes of rollouts and the critic's rank point the same way.";
            case CONFLICT -> "The critic against the outcomes: they point different ways, and the stronger one won.";
        };
    }

    /** Returns what a preference rests on as a badge that explains itself. */
    public static Component badge(Evidence evidence) {
        var badge = evidence == Evidence.CONFLICT
                ? StateBadge.warning(Words.of(evidence))
                : StateBadge.kind(Words.of(evidence));
        badge.getElement().setAttribute("title", of(evidence));
        return badge;
    }

    static Component badge(Review review) {
        return switch (review) {
            case UNREVIEWED -> StateBadge.kind(Words.of(review));
            case IN_REVIEW -> StateBadge.running(Words.of(review));
            case REVIEWED -> StateBadge.done(Words.of(review));
        };
    }

    /** Returns a label for people, to whom the names of the places that answers are stored in mean nothing. */
    static String word(Label label) {
        return switch (label) {
            case AUTO -> "not judged";
            case LOW -> "judged, first answer";
            case HIGH -> "judged, second answer";
            case TIE, BOTH_BAD, DISAGREED -> Words.of(label);
        };
    }

    /** Returns what the verdicts of people came to. */
    static String of(Label label) {
        return switch (label) {
            case AUTO -> "No verdict yet: the winner is chosen.";
            case LOW -> "People chose the answer that is stored first, whichever the winner is.";
            case HIGH -> "People chose the answer that is stored second, whichever the winner is.";
            case TIE -> "People found both equally good: it stays out of datasets.";
            case BOTH_BAD -> "People found both bad: it stays out of datasets.";
            case DISAGREED -> "People disagreed: it stays out of datasets.";
        };
    }
}
