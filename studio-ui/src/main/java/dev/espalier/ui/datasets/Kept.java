package dev.espalier.ui.datasets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import dev.espalier.datasets.GateCount;
import dev.espalier.datasets.GateCount.Gate;
import dev.espalier.ui.parts.Facts;
import dev.espalier.ui.parts.Numbers;
import java.util.List;

/** What the gates kept out of a version, in words. */
final class Kept {

    private Kept() {}

    static boolean any(List<GateCount> gates) {
        return gates.stream().anyMatch(count -> count.pairs() > 0);
    }

    static Component out(List<GateCount> gates) {
        if (!any(gates)) {
            return new Paragraph("Nothing: every pair that was asked for passed every gate.");
        }
        var facts = new Facts();
        gates.forEach(count -> facts.add(of(count.gate()), Numbers.count(count.pairs(), "pair")));
        return facts;
    }

    private static String of(Gate gate) {
        return switch (gate) {
            case NO_PREFERENCE -> "People found no preference";
            case EMPTY_TEXT -> "Prompt or answer is empty";
            case EQUAL_SIDES -> "Both answers are the same";
            case CONTRADICTION -> "Another pair says the opposite";
            case DUPLICATE -> "The same as an earlier pair";
        };
    }
}
