package dev.espalier.sites.oracle;

import java.util.List;

/**
 * The oracle's word on a visit.
 *
 * @param success all conjuncts hold and nothing else was touched
 * @param progress satisfied conjuncts / all conjuncts, in [0, 1]
 * @param conjuncts in the goal's order
 * @param frame what must not have been touched, in the goal's order
 */
public record Judgement(boolean success, double progress, List<Finding> conjuncts, List<Finding> frame) {

    public Judgement {
        conjuncts = List.copyOf(conjuncts);
        frame = List.copyOf(frame);
    }

    /** Returns what was touched and should not have been. */
    public List<String> illegal() {
        return frame.stream().filter(one -> !one.met()).map(Finding::text).toList();
    }

    /**
     * @param text what the conjunct means; of the frame, what happened where it is not met
     * @param met true when all is as it should be
     */
    public record Finding(String text, boolean met) {}
}
