package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageItem.Option;
import dev.espalier.webagent.policy.Deed.Move;
import java.util.List;
import java.util.Objects;

/** Looks at lists, boxes and radio buttons. */
final class ChoiceSight {

    private final Lexicon lexicon;
    private final ValueReader values;
    private final SpanFit fit;

    ChoiceSight(Scene.Reading reading) {
        this.lexicon = reading.lexicon();
        this.values = reading.values();
        this.fit = reading.fit();
    }

    Sight option(Scene scene, Candidate candidate) {
        Thing list = Objects.requireNonNull(candidate.thing());
        List<Option> options = list.element().options();
        Option option = options.get(candidate.option());
        float match = match(scene, list, option.label());
        float now = 0;
        for (Option other : options) {
            now = other.selected() ? Math.max(now, match(scene, list, other.label())) : now;
        }
        boolean placeholder = option.value().isEmpty() || (candidate.option() == 0 && match == 0);
        var features = new FeatureVector()
                .add(Feature.SELECTS)
                .add(Feature.OPTION_MATCH, match)
                .addIf(match < 0.3f, Feature.OPTION_UNMATCHED)
                .addIf(placeholder, Feature.OPTION_PLACEHOLDER)
                .addIf(now > 0.3f && now >= match, Feature.LIST_ANSWERED)
                .addIf(FieldSight.faulted(scene, list), Feature.FIELD_FAULTED)
                .addIf(list.element().state().required() && now == 0, Feature.FIELD_REQUIRED);
        return new Sight(candidate, features, match, now >= match);
    }

    /** Returns how well a choice answers the instruction: by value if it says one, else by words. */
    private float match(Scene scene, Thing thing, String label) {
        List<Value> said = values.readLabel(label);
        float best = 0;
        for (Span span : scene.instruction().spans()) {
            if (said.stream().anyMatch(span::saidBy)) {
                float near = fit.label(thing, span);
                boolean plain = span.kind() == SpanKind.NUMBER;
                best = Math.max(best, plain ? 0.45f + 0.55f * near : 0.75f + 0.25f * near);
            }
        }
        boolean scheduled = said.stream().anyMatch(v -> v.kind() == SpanKind.DATE || v.kind() == SpanKind.TIME);
        return scheduled || best > 0 ? best : words(scene, label);
    }

    /** Returns the share of the label's telling words that the instruction says, 0 when it denies one. */
    private float words(Scene scene, String label) {
        int telling = 0;
        int said = 0;
        for (String word : Phrase.of(label).words()) {
            boolean counts = !lexicon.has(WordList.STOP, word);
            telling += counts ? 1 : 0;
            said += counts && says(scene, word) ? 1 : 0;
        }
        boolean quoted = scene.instruction().spans().stream()
                .anyMatch(s -> s.strong() && s.phrase().same(Phrase.of(label)));
        return quoted ? 1 : telling == 0 ? 0 : 0.9f * said / telling;
    }

    private static boolean says(Scene scene, String word) {
        boolean negated = scene.instruction().negated().stream().anyMatch(n -> Phrase.akin(n, word));
        return !negated && scene.instruction().phrase().words().stream().anyMatch(w -> Phrase.akin(w, word));
    }

    Sight box(Scene scene, Candidate candidate) {
        Thing box = Objects.requireNonNull(candidate.thing());
        float match = match(scene, box, box.element().name());
        boolean agrees = box.speaks(WordList.AGREE) && match < 0.6f;
        boolean promotes = box.speaks(WordList.PROMOTION) && match < 0.6f;
        boolean negated = scene.instruction().negated().stream()
                .anyMatch(n -> box.naming().name().words().stream().anyMatch(w -> Phrase.akin(n, w)));
        if (candidate.move() == Move.UNCHECK) {
            var features = new FeatureVector()
                    .add(Feature.UNCHECKS)
                    .addIf(promotes || negated, Feature.UNCHECKS_PROMOTION)
                    .add(Feature.BOX_MATCH, -match);
            return new Sight(candidate, features, promotes ? 0.5f : 0, false);
        }
        boolean needed = box.element().state().required() || FieldSight.faulted(scene, box);
        boolean best = box.kind() == ThingKind.RADIO && match > 0.3f && match >= bestInGroup(scene, box);
        var features = new FeatureVector()
                .add(Feature.CHECKS)
                .add(Feature.BOX_MATCH, match)
                .addIf(match < 0.3f && !agrees, Feature.BOX_UNMATCHED)
                .addIf(best, Feature.RADIO_BEST)
                .addIf(agrees && !promotes, Feature.BOX_AGREES)
                .addIf(promotes && !needed, Feature.BOX_PROMOTES)
                .addIf(needed && box.kind() == ThingKind.CHECK, Feature.BOX_REQUIRED)
                .addIf(negated, Feature.NEGATED);
        boolean must = box.kind() == ThingKind.CHECK && (agrees || needed) && !promotes;
        return new Sight(candidate, features, must ? Math.max(match, 0.7f) : match, answered(scene, box, match));
    }

    private float bestInGroup(Scene scene, Thing radio) {
        float best = 0;
        for (Thing thing : scene.things()) {
            if (thing.kind() == ThingKind.RADIO && thing.form() == radio.form()) {
                best = Math.max(best, match(scene, thing, thing.element().name()));
            }
        }
        return best;
    }

    /** A radio button has nothing to offer when one that answers better is on. */
    private boolean answered(Scene scene, Thing box, float match) {
        return box.kind() == ThingKind.RADIO
                && scene.things().stream()
                        .anyMatch(t -> t.kind() == ThingKind.RADIO
                                && t.checked()
                                && t.form() == box.form()
                                && match(scene, t, t.element().name()) > match);
    }
}
