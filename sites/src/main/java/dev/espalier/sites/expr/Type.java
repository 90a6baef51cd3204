package dev.espalier.sites.expr;

import java.util.List;
import java.util.Optional;

/** The type of an attribute, a variable, a parameter or an expression. */
public sealed interface Type {

    /** Returns the type in the words of a declaration. */
    String word();

    /** A type without parts. */
    enum Plain implements Type {
        TEXT("text"),
        INT("int"),
        MONEY("money"),
        DATE("date"),
        TIME("time"),
        BOOL("bool"),
        /** The type of {@code none} alone. */
        NONE("none");

        private final String word;

        Plain(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** One of the texts that are listed. */
    record Choice(List<String> values) implements Type {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public String word() {
            return "enum " + String.join("|", values);
        }
    }

    /** One of the texts of a list that the declaration names: {@code enum @cities}. */
    record ListChoice(String list) implements Type {
        @Override
        public String word() {
            return "enum @" + list;
        }
    }

    /** A row of the entity, or a record of the collection, of that name. */
    record Row(String of) implements Type {
        @Override
        public String word() {
            return "ref " + of;
        }
    }

    /** Reads {@code text}, {@code int}, {@code enum a|b}, {@code enum @list}, {@code ref venue}; empty when it is none of these. */
    static Optional<Type> read(String word) {
        for (Plain plain : Plain.values()) {
            if (plain != Plain.NONE && plain.word.equals(word)) {
                return Optional.of(plain);
            }
        }
        if (word.startsWith("enum @") && word.length() > 6) {
            return Optional.of(new ListChoice(word.substring(6).strip()));
        }
        if (word.startsWith("enum ")) {
            return Optional.of(new Choice(List.of(word.substring(5).strip().split("\\s*\\|\\s*"))));
        }
        if (word.startsWith("ref ")) {
            return Optional.of(new Row(word.substring(4).strip()));
        }
        return Optional.empty();
    }
}
