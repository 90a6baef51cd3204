package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageItem.Make;

/** What a field wants typed. */
enum FieldKind {
    EMAIL,
    PHONE,
    DATE,
    TIME,
    NUMBER,
    PASSWORD,
    CODE,
    FIRST,
    LAST,
    PERSON,
    PLACE,
    QUERY,
    NOTE,
    TEXT,
    /** It is no field. */
    NONE;

    /**
     * Tells by the input's type, else by the senses of its name, else by those of its attributes.
     *
     * @param named senses of the words a person sees
     * @param coded senses of the attribute words
     */
    static FieldKind of(Make make, int named, int coded) {
        return switch (make.type()) {
            case "email" -> EMAIL;
            case "tel" -> PHONE;
            case "date", "datetime-local" -> DATE;
            case "time" -> TIME;
            case "number", "range" -> NUMBER;
            case "password" -> PASSWORD;
            default -> bySense(make, named, coded);
        };
    }

    private static FieldKind bySense(Make make, int named, int coded) {
        FieldKind kind = bySense(named);
        kind = kind == TEXT ? bySense(coded) : kind;
        if (make.tag().equals("textarea") && kind != CODE) {
            return NOTE;
        }
        return kind == TEXT && make.type().equals("search") ? QUERY : kind;
    }

    private static FieldKind bySense(int senses) {
        if (Sense.EMAIL.in(senses)) {
            return EMAIL;
        }
        if (Sense.PHONE.in(senses)) {
            return PHONE;
        }
        if (Sense.CODE.in(senses)) {
            return CODE;
        }
        if (Sense.NOTE.in(senses)) {
            return NOTE;
        }
        return named(senses);
    }

    private static FieldKind named(int senses) {
        if (Sense.FIRST.in(senses)) {
            return FIRST;
        }
        if (Sense.LAST.in(senses)) {
            return LAST;
        }
        if (Sense.QUERY.in(senses) && !Sense.DATE.in(senses)) {
            return QUERY;
        }
        if (Sense.PERSON.in(senses) && !Sense.COUNT.in(senses)) {
            return PERSON;
        }
        return scheduled(senses);
    }

    private static FieldKind scheduled(int senses) {
        if (Sense.DATE.in(senses)) {
            return DATE;
        }
        if (Sense.TIME.in(senses)) {
            return TIME;
        }
        if (Sense.PLACE.in(senses)) {
            return PLACE;
        }
        return Sense.COUNT.in(senses) ? NUMBER : TEXT;
    }

    /**
     * Returns how well a kind of span suits, 0 to 1; 0 means it is not even a candidate. A field of a closed form (a
     * date, an address) takes nothing else; an open one takes nearly anything, a weak guess scoring low.
     */
    float suits(SpanKind span) {
        return switch (this) {
            case EMAIL -> span == SpanKind.EMAIL ? 1 : 0;
            case PHONE -> span == SpanKind.PHONE ? 1 : 0;
            case DATE -> span == SpanKind.DATE ? 1 : 0;
            case TIME -> span == SpanKind.TIME ? 1 : 0;
            case NUMBER -> span == SpanKind.NUMBER ? 1 : 0;
            case PASSWORD -> span == SpanKind.QUOTED || span == SpanKind.KEYED ? 0.7f : 0;
            case CODE -> span == SpanKind.QUOTED || span == SpanKind.KEYED ? 0.2f : 0;
            case FIRST -> name(span, SpanKind.FIRST);
            case LAST -> name(span, SpanKind.REST);
            case PERSON, PLACE, QUERY -> open(span);
            case NOTE -> note(span);
            case TEXT -> span.typed() ? 0.3f : open(span);
            case NONE -> 0;
        };
    }

    private static float name(SpanKind span, SpanKind wanted) {
        if (span == wanted) {
            return 0.9f;
        }
        return span == SpanKind.NAME || span == SpanKind.QUOTED || span == SpanKind.KEYED ? 0.3f : 0;
    }

    private static float open(SpanKind span) {
        return switch (span) {
            case NAME -> 0.7f;
            case QUOTED, KEYED -> 0.6f;
            case GRAM -> 0.15f;
            case EMAIL, PHONE, DATE, TIME, NUMBER, FIRST, REST -> 0;
        };
    }

    private static float note(SpanKind span) {
        return switch (span) {
            case QUOTED, KEYED -> 0.8f;
            case GRAM -> 0.5f;
            case NAME -> 0.2f;
            case EMAIL, PHONE, DATE, TIME, NUMBER, FIRST, REST -> 0;
        };
    }
}
