package dev.espalier.webagent.policy;

import java.util.List;

/** How well a span belongs to something that is labelled: by its kind and by the words beside it. */
final class SpanFit {

    private static final float DECAY = 0.35f;
    private static final float RIGHT_SHARE = 0.8f;
    private static final float CONTACT_PERSON = 0.8f;

    private final Lexicon lexicon;

    SpanFit(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Returns 0 when the field does not take the span at all, else how well it belongs there, up to 1. */
    float fit(Thing field, Span span) {
        float suits = field.field().suits(span.kind());
        return suits == 0 ? 0 : 0.5f * suits + 0.5f * label(field, span);
    }

    /** Returns in [0, 1] how much the words beside the span speak of what the label speaks of. */
    float label(Thing thing, Span span) {
        if (shared(thing, span.context().key()) > 0) {
            return 1;
        }
        float best = near(thing, span.context().left());
        best = Math.max(best, RIGHT_SHARE * near(thing, span.context().right()));
        boolean person = thing.field() == FieldKind.PERSON
                || thing.field() == FieldKind.FIRST
                || thing.field() == FieldKind.LAST;
        return person && span.context().besideContact() ? Math.max(best, CONTACT_PERSON) : best;
    }

    private float near(Thing thing, List<String> words) {
        float best = 0;
        for (int distance = 0; distance < words.size(); distance++) {
            float weight = 1 / (1 + DECAY * distance);
            if (weight > best) {
                best = Math.max(best, weight * kinship(thing, words.get(distance)));
            }
        }
        return best;
    }

    private float shared(Thing thing, List<String> words) {
        float best = 0;
        for (String word : words) {
            best = Math.max(best, kinship(thing, word));
        }
        return best;
    }

    /** Returns 1 for the label's own word, 0.9 for one that speaks of the same, else 0. */
    private float kinship(Thing thing, String word) {
        int senses = lexicon.senses(word);
        if (senses == 0 && lexicon.has(WordList.STOP, word)) {
            return 0;
        }
        if (!lexicon.has(WordList.STOP, word)
                && thing.naming().label().stream().anyMatch(own -> Phrase.akin(own, word))) {
            return 1;
        }
        return (senses & wanted(thing)) != 0 ? 0.9f : 0;
    }

    /** A field that is known to want a person does not also want a place because "name" stands in both. */
    private static int wanted(Thing thing) {
        return switch (thing.field()) {
            case EMAIL -> Sense.EMAIL.bit();
            case PHONE -> Sense.PHONE.bit();
            case DATE -> Sense.DATE.bit();
            case TIME -> Sense.TIME.bit();
            case PERSON, FIRST, LAST -> Sense.PERSON.bit() | Sense.FIRST.bit() | Sense.LAST.bit();
            case PLACE -> Sense.PLACE.bit();
            case QUERY -> Sense.QUERY.bit();
            case NOTE -> Sense.NOTE.bit();
            case PASSWORD -> Sense.PASSWORD.bit();
            case CODE -> Sense.CODE.bit();
            case NUMBER, TEXT, NONE -> thing.naming().senses();
        };
    }
}
