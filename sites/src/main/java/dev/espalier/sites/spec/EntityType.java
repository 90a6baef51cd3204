package dev.espalier.sites.spec;

import java.util.List;
import java.util.Map;

/**
 * A kind of thing in the catalogue.
 *
 * @param count how many rows, 0 when {@code per} says it
 * @param per entities for each combination of whose rows there is one row, which refers to them under their names
 * @param distractors how many rows resemble others
 * @param attributes by name, in the order in which they are drawn
 */
public record EntityType(int count, List<String> per, Distractors distractors, Map<String, Attribute> attributes) {

    public EntityType {
        per = List.copyOf(per);
    }

    /**
     * Rows made to be confused with an earlier row.
     *
     * @param rate share of the rows, in [0, 1)
     * @param keep attributes taken over from the earlier row
     */
    public record Distractors(double rate, List<String> keep) {

        static final Distractors NO_ROWS = new Distractors(0, List.of());

        public Distractors {
            keep = List.copyOf(keep);
        }
    }
}
