package dev.espalier.ui.pairs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.ui.parts.Copied;
import dev.espalier.ui.parts.Facts;
import dev.espalier.ui.parts.Numbers;
import java.util.Optional;

/** Which answer is chosen, and why. */
final class ReadingPanel extends Section {

    private final transient PairAccount account;

    ReadingPanel(PairAccount account) {
        this.account = account;
        addClassName("es-panel");
        var pair = account.pair();
        var facts = new Facts().add("Chosen", chosen()).add("Label", label());
        pair.preferred().ifPresentOrElse(reading -> read(facts, reading), () -> withdrawn(facts));
        facts.add(
                "Read",
                "%s UTC, revision %d, under these settings"
                        .formatted(
                                Numbers.moment(pair.revision().readAt()),
                                pair.revision().number()));
        PairSettings.facts(pair.revision().settings()).forEach((name, value) -> facts.add(name, value));
        facts.add(
                "Policy",
                "%s %s"
                        .formatted(
                                account.policy().name(),
                                account.policy().hash().hex().substring(0, 12)));
        facts.add("Id", new Copied(pair.id().toString(), "id"));
        add(new H2("Which is chosen, and why"), facts);
    }

    private String chosen() {
        var pair = account.pair();
        if (pair.preferred().isEmpty()) {
            return "Neither: the pair was withdrawn.";
        }
        return pair.chosen()
                .map(side -> "%s, by %s"
                        .formatted(
                                pair.side(side).command(),
                                pair.state().label() == Label.AUTO ? "the search's reading" : "people's verdicts"))
                .orElse("Neither: people found no preference.");
    }

    private Component label() {
        var label = account.pair().state().label();
        var meaning = switch (label) {
            case LOW, HIGH -> agreement().orElse(Meanings.of(label));
            case AUTO, TIE, BOTH_BAD, DISAGREED -> Meanings.of(label);
        };
        return new Div(new Span("%s. %s".formatted(Meanings.word(label), meaning)));
    }

    /** Returns whether people chose as the search did; empty when it no longer says anything of the pair. */
    private Optional<String> agreement() {
        return account.pair()
                .preferred()
                .map(reading -> account.pair().chosen().equals(Optional.of(reading.winner()))
                        ? "People chose the winner: they agree with the search."
                        : "People chose the loser: they overruled the search.");
    }

    private void read(Facts facts, Preferred reading) {
        PairSide winner = reading.winner();
        facts.add(
                        "Winner",
                        "%s, by the search, by %s = %s − %s"
                                .formatted(
                                        account.pair().side(winner).command(),
                                        Numbers.value(reading.margin()),
                                        Numbers.value(reading.worth(winner).mixed()),
                                        Numbers.value(
                                                reading.worth(winner.other()).mixed())))
                .add(
                        "Evidence",
                        new Div(Meanings.badge(reading.evidence()), new Span(" " + Meanings.of(reading.evidence()))));
    }

    private static void withdrawn(Facts facts) {
        facts.add(
                "Winner",
                "None: the pair no longer arises under the settings below. Earlier readings stand in the history.");
    }
}
