package dev.espalier.sites.tasks;

import dev.espalier.sites.spec.TaskKind.Split;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How much of the rows and of the tasks each split gets; train gets the rest. */
final class SplitShares {

    static final float VALIDATION = 0.15f;
    static final float HELD_OUT = 0.25f;

    /** Number of tasks in which the shares come out whole. */
    private static final int WHOLE = 20;

    private SplitShares() {}

    /** Returns the cards of a deck that deals splits in these shares. */
    static List<Split> cards() {
        List<Split> cards = new ArrayList<>();
        cards.addAll(Collections.nCopies(Math.round(WHOLE * VALIDATION), Split.VALIDATION));
        cards.addAll(Collections.nCopies(Math.round(WHOLE * HELD_OUT), Split.HELD_OUT));
        cards.addAll(Collections.nCopies(WHOLE - cards.size(), Split.TRAIN));
        return cards;
    }
}
