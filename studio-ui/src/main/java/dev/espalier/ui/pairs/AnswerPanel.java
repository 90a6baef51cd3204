package dev.espalier.ui.pairs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairSide;
import dev.espalier.ui.pairs.WordDifference.Part;
import dev.espalier.ui.parts.Facts;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.PageItem.Element;
import java.util.List;

/** One answer of a pair: what it does, what it says and what it is worth. */
final class AnswerPanel extends Section {

    AnswerPanel(PairAccount account, PairSide side, List<Part> text) {
        var tone = side == account.left() ? "chosen" : "rejected";
        addClassNames("es-panel", "es-answer");
        if (account.pair().chosen().isPresent()) {
            getElement().setAttribute("data-tone", tone);
        }
        var name = account.name(side);
        getElement().setAttribute("aria-label", name);
        var heading = new H2(name);
        heading.add(found(account, side));
        var completion = account.pair().side(side);
        var command = new Span(completion.command());
        command.addClassNames("es-mono", "es-command");
        add(heading, new Div(command, target(account, side)), whole(text, tone), worth(account, side));
    }

    /** What the search found of it, which need not be what people chose. */
    private static Component found(PairAccount account, PairSide side) {
        var found = new Span(account.pair()
                .preferred()
                .map(reading -> reading.winner() == side ? " the search's winner" : " the search's loser")
                .orElse(""));
        found.addClassName("es-found");
        return found;
    }

    private static Component target(PairAccount account, PairSide side) {
        var target = new Span(account.target(side).map(AnswerPanel::told).orElse(""));
        target.addClassName("es-muted");
        return target;
    }

    private static String told(Element element) {
        return " " + element.role() + (element.name().isBlank() ? "" : " “%s”".formatted(element.name()));
    }

    private static Component whole(List<Part> parts, String tone) {
        var from = new Span("whole answer, words that the other lacks marked");
        from.addClassName("es-from");
        var text = new Pre();
        for (Part part : parts) {
            var words = new Span(part.text());
            if (part.only()) {
                words.addClassName("es-only");
                words.getElement().setAttribute("data-tone", tone);
            }
            text.add(words);
        }
        var box = new Div(from, text);
        box.addClassName("es-untrusted");
        return box;
    }

    private static Component worth(PairAccount account, PairSide side) {
        var facts = new Facts();
        account.pair().preferred().ifPresent(reading -> worth(facts, reading, side));
        var logProbability = account.pair().side(side).logProbability();
        return facts.add("Log-probability", logProbability == null ? "unknown" : Numbers.value(logProbability));
    }

    private static void worth(Facts facts, Preferred reading, PairSide side) {
        var worth = reading.worth(side);
        var tally = worth.tally();
        facts.add("N (visits)", Numbers.count(tally.visits()))
                .add(
                        "Outcome mean, q tilde",
                        tally.visits() == 0
                                ? "no outcome yet"
                                : "%s = %d / %d"
                                        .formatted(
                                                Numbers.value(worth.outcomeMean()), tally.outcomeSum(), tally.visits()))
                .add("Critic, q hat", Numbers.value(worth.criticValue()))
                .add("Q", Numbers.value(worth.mixed()));
    }
}
