package dev.espalier.webagent.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks at clicks: what the element's name and row have to do with the instruction. */
final class ClickSight {

    private final Lexicon lexicon;
    private final ValueReader values;
    private final GridSight grids;

    ClickSight(Scene.Reading reading) {
        this.lexicon = reading.lexicon();
        this.values = reading.values();
        this.grids = new GridSight(reading);
    }

    /** The values of the rows of one page, each row read once. */
    static final class Rows {
        private final Map<String, List<Value>> values = new HashMap<>();
    }

    Sight look(Scene scene, Candidate candidate, Rows rows) {
        Thing thing = Objects.requireNonNull(candidate.thing());
        var features = new FeatureVector().add(Feature.CLICKS);
        if (thing.kind() == ThingKind.FIELD) {
            return focus(scene, candidate, thing, features);
        }
        if (grids.opensCalendar(thing)) {
            return opener(scene, candidate, thing, features);
        }
        float match = grids.look(scene, thing, features);
        boolean chosen = false;
        if (match < 0) {
            match = Math.max(name(scene, thing, features), row(scene, thing, features, rows));
            chosen = chosen(scene, thing);
            features.addIf(chosen, Feature.CHOSEN_BEFORE);
        }
        match = Math.max(match, suggestion(scene, thing, features));
        return new Sight(candidate, features, match, chosen || thing.checked());
    }

    private static Sight focus(Scene scene, Candidate candidate, Thing field, FeatureVector features) {
        boolean empty = field.element().state().value().isEmpty();
        boolean picker = field.field() == FieldKind.DATE
                && !scene.dates().isEmpty()
                && !scene.calendar().present();
        boolean closed = field.element().state().readOnly();
        features.addIf(empty && !picker, Feature.FOCUSES).addIf(picker && empty && closed, Feature.OPENS_PICKER);
        return new Sight(candidate, features, picker && closed ? 0.8f : 0, !empty);
    }

    /** A button that opens a calendar has done its part once it says the right date. */
    private static Sight opener(Scene scene, Candidate candidate, Thing button, FeatureVector features) {
        boolean right =
                button.values().stream().anyMatch(v -> scene.dates().stream().anyMatch(d -> d.saidBy(v)));
        boolean open = Boolean.TRUE.equals(button.element().state().expanded());
        boolean wanted = !right && !open && !scene.dates().isEmpty();
        features.add(wanted ? Feature.OPENS_PICKER : Feature.CHOSEN_BEFORE);
        return new Sight(candidate, features, scene.dates().isEmpty() ? 0 : 0.8f, !wanted);
    }

    private float name(Scene scene, Thing thing, FeatureVector features) {
        Phrase name = thing.naming().name();
        float equals = 0;
        float holds = 0;
        for (Span span : scene.instruction().spans()) {
            boolean words = span.strong() && !span.kind().typed();
            if (words && name.same(span.phrase())) {
                equals = 1;
            } else if (words && name.contains(span.phrase())) {
                holds = Math.max(
                        holds,
                        (float) span.phrase().words().size() / name.words().size());
            }
        }
        float overlap = overlap(scene, name);
        features.add(Feature.NAME_EQUALS, equals)
                .add(Feature.NAME_HOLDS, equals > 0 ? 0 : holds)
                .addIf(
                        equals == 0
                                && overlap == 1
                                && scene.instruction().phrase().contains(name),
                        Feature.NAME_WITHIN)
                .add(Feature.OVERLAP, overlap);
        float value = value(scene, thing.values(), features, Feature.VALUE_EQUAL, Feature.VALUE_OTHER);
        boolean quietly = thing.speaks(WordList.ADVANCE) || thing.speaks(WordList.COMMIT);
        float spoken = Math.max(
                0.9f * equals, Math.max(0.4f + 0.4f * holds - (holds > 0 ? 0 : 0.4f), quietly ? 0 : 0.5f * overlap));
        return Math.max(spoken, 0.9f * value);
    }

    private float overlap(Scene scene, Phrase name) {
        int telling = 0;
        int said = 0;
        for (String word : name.words()) {
            boolean counts = !lexicon.has(WordList.STOP, word);
            telling += counts ? 1 : 0;
            said += counts && scene.instruction().mentions(word) ? 1 : 0;
        }
        return telling == 0 ? 0 : (float) said / telling;
    }

    /** Returns 1 when dates and times that are said agree with the instruction's, 0.5 for a mere number. */
    private static float value(Scene scene, List<Value> said, FeatureVector features, Feature equal, Feature other) {
        float agree = 0;
        boolean differ = false;
        for (Value value : said) {
            boolean timed = value.kind() == SpanKind.DATE || value.kind() == SpanKind.TIME;
            boolean asked = scene.instruction().spans().stream().anyMatch(s -> s.kind() == value.kind());
            boolean same = scene.instruction().spans().stream().anyMatch(s -> s.saidBy(value));
            agree = Math.max(agree, same ? (timed ? 1 : 0.5f) : 0);
            differ |= timed && asked && !same;
        }
        features.add(equal, differ ? agree / 2 : agree).addIf(differ, other);
        return differ ? 0 : agree;
    }

    private float row(Scene scene, Thing thing, FeatureVector features, Rows rows) {
        Phrase row = thing.naming().row();
        if (row.isEmpty() || thing.marginal()) {
            return 0;
        }
        int held = 0;
        boolean heads = false;
        for (Span span : scene.instruction().spans()) {
            boolean telling = span.strong() && !span.kind().typed();
            held += telling && row.contains(span.phrase()) ? 1 : 0;
            heads |= telling && row.startsWith(span.phrase());
        }
        String text = thing.element().surroundings().row();
        List<Value> said = rows.values.computeIfAbsent(text, values::readLabel);
        float value = thing.values().isEmpty()
                ? value(scene, said, features, Feature.ROW_VALUE_EQUAL, Feature.ROW_VALUE_OTHER)
                : 0;
        features.add(Feature.ROW_HOLDS, Math.min(1, held / 2f)).addIf(heads, Feature.ROW_HEADS);
        boolean leads = !thing.speaks(WordList.ASIDE) && !thing.speaks(WordList.RETREAT);
        return leads ? Math.min(0.8f, 0.3f * held + (heads ? 0.3f : 0) + 0.2f * value) : 0;
    }

    /** Every span that the name says was chosen before. */
    private static boolean chosen(Scene scene, Thing thing) {
        List<Span> spans = scene.instruction().spans();
        boolean any = false;
        for (int s = 0; s < spans.size(); s++) {
            Span span = spans.get(s);
            boolean said = span.strong()
                    && (thing.values().stream().anyMatch(span::saidBy)
                            || (!span.kind().typed() && thing.naming().name().contains(span.phrase())));
            if (said && !scene.past().chosen(s)) {
                return false;
            }
            any |= said;
        }
        return any;
    }

    private static float suggestion(Scene scene, Thing thing, FeatureVector features) {
        boolean typed = scene.past()
                .last()
                .filter(act -> act.deed().move() == Deed.Move.TYPE)
                .isPresent();
        boolean fresh = scene.past().appeared(thing.element().fingerprint());
        if (!typed || (thing.kind() != ThingKind.OPTION && !fresh)) {
            return 0;
        }
        Phrase text = Phrase.of(scene.past().last().orElseThrow().deed().argument());
        boolean same = thing.naming().name().same(text);
        boolean starts = !same && thing.naming().name().startsWith(text);
        features.addIf(same, Feature.SUGGESTION_EQUALS).addIf(starts, Feature.SUGGESTION_STARTS);
        return same ? 1 : starts ? 0.8f : 0;
    }
}
