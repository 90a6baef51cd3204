package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Type;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names in sight of an expression, with their types. Immutable. Switches, refusals and draws stand in it under both
 * their words: {@code switch.grid}.
 */
record TypeScope(SortedMap<String, Type> names) {

    TypeScope {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    static TypeScope of(Map<String, Type> names) {
        return new TypeScope(new TreeMap<>(names));
    }

    /** Returns this scope with further names in place of its own. */
    TypeScope with(Map<String, Type> inner) {
        TreeMap<String, Type> all = new TreeMap<>(names);
        all.putAll(inner);
        return new TypeScope(all);
    }

    TypeScope with(String name, Type type) {
        return with(Map.of(name, type));
    }

    Optional<Type> find(String name) {
        return Optional.ofNullable(names.get(name));
    }
}
