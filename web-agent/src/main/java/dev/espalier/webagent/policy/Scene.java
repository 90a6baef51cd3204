package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageView;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.Situation;
import java.util.List;
import java.util.Set;

/** Everything that one decision looks at, read once. */
record Scene(
        Instruction instruction,
        PageView page,
        List<Thing> things,
        Past past,
        FieldFits fits,
        MonthGrid calendar,
        Alerts alerts) {

    static Scene of(Situation situation, Instruction instruction, Set<Ref> shown, Reading reading) {
        PageView page = situation.now().page();
        List<Thing> things = reading.things().read(page, shown);
        return new Scene(
                instruction,
                page,
                things,
                new Past(situation, instruction, reading.values()),
                new FieldFits(things, instruction.spans(), reading.fit()),
                new MonthGrid(page, things, reading.values()),
                Alerts.of(page));
    }

    /** The readers of a policy, one set for all its decisions. */
    record Reading(Lexicon lexicon, ValueReader values, ThingReader things, SpanFit fit) {
        static Reading of(Lexicon lexicon) {
            var values = new ValueReader(lexicon);
            return new Reading(lexicon, values, new ThingReader(lexicon, values), new SpanFit(lexicon));
        }
    }

    /** What the page complains of. */
    record Alerts(List<String> texts, List<Phrase> phrases) {
        static Alerts of(PageView page) {
            return new Alerts(
                    page.alerts(), page.alerts().stream().map(Phrase::of).toList());
        }

        /** Returns true when an alert holds the whole of a name. */
        boolean name(Phrase name) {
            return phrases.stream().anyMatch(alert -> alert.contains(name));
        }
    }

    /** Returns the dates that the instruction asks for. */
    List<Span> dates() {
        return instruction.spans().stream()
                .filter(span -> span.kind() == SpanKind.DATE)
                .toList();
    }
}
