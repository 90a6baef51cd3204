package dev.espalier.sites.expert;

import dev.espalier.sites.spec.HardPart;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How to do one operation on the page in sight.
 *
 * @param values what the request will carry, by parameter
 * @param needs hard parts that there is no way around on this page
 * @param turnsPage true when the acts only lead to the next page of a list, and the operation is still to be done
 */
record Plan(List<WidgetAct> acts, Map<String, String> values, Set<HardPart> needs, boolean turnsPage) {

    Plan {
        acts = List.copyOf(acts);
        values = Map.copyOf(values);
        needs = Set.copyOf(needs);
    }
}
