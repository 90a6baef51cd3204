package dev.espalier.sites.spec;

import java.util.List;
import java.util.Map;

/**
 * How the same site may look different: a skin number picks from each.
 *
 * @param layouts at least one
 * @param wordings for a label as the declaration has it, the labels that may stand in its place
 * @param order pages whose inputs may come in another order
 */
public record Skin(List<Layout> layouts, Map<String, List<String>> wordings, List<String> order) {

    public Skin {
        layouts = List.copyOf(layouts);
        order = List.copyOf(order);
    }

    /** The compositions of a page. */
    public enum Layout {
        CLASSIC,
        WIDE,
        SIDE
    }
}
