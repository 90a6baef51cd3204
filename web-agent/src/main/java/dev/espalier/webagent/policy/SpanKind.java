package dev.espalier.webagent.policy;

/** What a piece of an instruction is. */
enum SpanKind {
    QUOTED,
    EMAIL,
    PHONE,
    DATE,
    TIME,
    NUMBER,
    /** Capitalised words: a person, a place, a thing. */
    NAME,
    /** First word of a name. */
    FIRST,
    /** The rest of a name. */
    REST,
    /** What stands after a key and a colon. */
    KEYED,
    /** Up to three words, or a clause, after a cue. */
    GRAM;

    /** Returns true for kinds whose values compare in canonical form. */
    boolean typed() {
        return switch (this) {
            case EMAIL, PHONE, DATE, TIME, NUMBER -> true;
            case QUOTED, NAME, FIRST, REST, KEYED, GRAM -> false;
        };
    }

    /** Returns true for what an instruction surely wants done, not merely says. */
    boolean strong() {
        return switch (this) {
            case QUOTED, EMAIL, PHONE, DATE, TIME, NUMBER, NAME, KEYED -> true;
            case FIRST, REST, GRAM -> false;
        };
    }
}
