package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names in sight of an expression, inner ones before outer ones. Immutable. Switches, refusals and draws stand in it
 * under both their words: {@code switch.grid}.
 */
public final class Scope {

    /** The scope without names. */
    public static final Scope EMPTY = new Scope(null, Map.of(), false);

    private final @Nullable Scope outer;
    private final Map<String, Value> names;
    private final boolean params;

    private Scope(@Nullable Scope outer, Map<String, Value> names, boolean params) {
        this.outer = outer;
        this.names = Map.copyOf(names);
        this.params = params;
    }

    /** Returns this scope with further names before its own. */
    public Scope with(Map<String, Value> inner) {
        return inner.isEmpty() ? this : new Scope(this, inner, false);
    }

    public Scope with(String name, Value value) {
        return new Scope(this, Map.of(name, value), false);
    }

    /** Returns this scope with parameters before its names; one without a value filters nothing in a view. */
    public Scope withParams(Map<String, Value> inner) {
        return inner.isEmpty() ? this : new Scope(this, inner, true);
    }

    /** Returns what the name stands for, null when it is not in sight. */
    @Nullable
    Value find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Value value = scope.names.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    public boolean sees(String name) {
        return find(name) != null;
    }

    /** Returns the value of a name, {@code none} when it is not in sight. */
    public Value value(String name) {
        Value value = find(name);
        return value == null ? Value.none() : value;
    }

    /** Returns true when the name is a parameter's and the parameter has no value. */
    boolean unsetParameter(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Value value = scope.names.get(name);
            if (value != null) {
                return scope.params && value.isNone();
            }
        }
        return false;
    }
}
