package dev.espalier.sites.oracle;

import java.util.List;

/**
 * The oracle's word on a visit.
 *
 * @param success all conjuncts hold and nothing else was touched
 * @param progress satisfied conjuncts / all conjuncts, in [0, 1]
 * @param conjuncts in the goal's order
 * @param illegal what was touched and should not have been
 */
public record Judgement(boolean success, double progress, List<Finding> conjuncts, List<String> illegal) {

    public Judgement {
        conjuncts = List.copyOf(conjuncts);
        illegal = List.copyOf(illegal);
    }

    /** @param text what the conjunct means */
    public record Finding(String text, boolean met) {}
}
