package dev.espalier.webagent.policy;

import java.util.List;
import java.util.Objects;

/** Looks at typing. */
final class FieldSight {

    private final ValueReader values;

    FieldSight(ValueReader values) {
        this.values = values;
    }

    Sight look(Scene scene, Candidate candidate) {
        Thing field = Objects.requireNonNull(candidate.thing());
        Span span = Objects.requireNonNull(candidate.span());
        int s = scene.instruction().spans().indexOf(span);
        float fit = scene.fits().fit(field, s);
        boolean best = scene.fits().bestForField(field, s);
        boolean mutual = best && scene.fits().bestForSpan(field, s);
        String held = field.element().state().value();
        boolean same = holds(held, span);
        boolean faulted = faulted(scene, field);
        var features = new FeatureVector()
                .add(Feature.TYPES)
                .add(Feature.FIT, fit)
                .add(Feature.FIELD_BEST, best ? fit : 0)
                .add(Feature.MUTUAL_BEST, mutual ? fit : 0)
                .add(Feature.FIT_MARGIN, scene.fits().margin(field, s))
                .addIf(span.kind() == SpanKind.GRAM, Feature.TYPES_GRAM)
                .addIf(!span.whole(), Feature.TYPES_PART)
                .addIf(same && !(faulted && !held.equals(candidate.deed().argument())), Feature.HOLDS_SAME)
                .addIf(!same && !held.isEmpty(), Feature.HOLDS_OTHER)
                .addIf(elsewhere(scene, candidate), Feature.TYPED_ELSEWHERE)
                .addIf(!candidate.asked(), Feature.FORM_NOT_ASKED)
                .addIf(faulted, Feature.FIELD_FAULTED)
                .addIf(field.element().state().required() && held.isEmpty(), Feature.FIELD_REQUIRED);
        boolean kept = same || (!held.isEmpty() && !faulted);
        return new Sight(candidate, features, best ? fit : fit / 2, kept);
    }

    private boolean holds(String held, Span span) {
        if (held.isEmpty()) {
            return false;
        }
        List<Value> read = values.readLabel(held);
        return Phrase.of(held).same(span.phrase()) || read.stream().anyMatch(span::saidBy);
    }

    private static boolean elsewhere(Scene scene, Candidate candidate) {
        return scene.past()
                .typedElsewhere(candidate.deed().argument(), candidate.deed().target());
    }

    static boolean faulted(Scene scene, Thing thing) {
        return thing.element().state().invalid()
                || scene.alerts().name(thing.naming().name());
    }
}
