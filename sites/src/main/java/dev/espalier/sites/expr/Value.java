package dev.espalier.sites.expr;

import java.time.LocalDate;
import java.time.LocalTime;

/** A value of a site's catalogue, of a visitor's state or of an expression. */
public sealed interface Value {

    /** A text; the values of an enumeration are texts too. */
    record Text(String text) implements Value {}

    record Whole(long number) implements Value {}

    /** @param cents hundredths of the site's currency */
    record Money(long cents) implements Value {}

    record Day(LocalDate date) implements Value {}

    record Time(LocalTime time) implements Value {}

    record Flag(boolean set) implements Value {}

    /**
     * A row of an entity, or a record in a visitor's collection.
     *
     * @param of name of the entity or of the collection
     * @param id ordinal of the row from 0, or number of the record from 1
     */
    record Ref(String of, int id) implements Value {}

    /** What an unset variable holds. */
    record None() implements Value {}

    static Value none() {
        return new None();
    }

    static Value of(boolean flag) {
        return new Flag(flag);
    }

    static Value of(long number) {
        return new Whole(number);
    }

    static Value of(String text) {
        return new Text(text);
    }

    /** Returns true for a flag that is set; every other value is not true. */
    default boolean holds() {
        return this instanceof Flag(boolean set) && set;
    }

    default boolean isNone() {
        return this instanceof None;
    }
}
