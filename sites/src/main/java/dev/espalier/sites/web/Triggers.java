package dev.espalier.sites.web;

import dev.espalier.sites.engine.RawValues;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.AddressWords;
import dev.espalier.sites.spec.Operation;
import dev.espalier.sites.spec.Page;
import dev.espalier.sites.spec.Widget.Does;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the doing of an operation leads, and which values go along. */
final class Triggers {

    private Triggers() {}

    /** Returns the value of each parameter: what the widget says, else what has the same name in sight. */
    static Map<String, Value> values(Sight sight, Does does, Scope scope) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String param : operation(sight, does.operation()).params().keySet()) {
            Expr said = does.with().get(param);
            values.put(param, said == null ? scope.value(param) : sight.moment().value(said, scope));
        }
        return values;
    }

    /** Returns the values as hidden inputs carry them; those without a value are left out. */
    static Map<String, String> raw(Map<String, Value> values) {
        Map<String, String> raw = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!value.isNone()) {
                raw.put(name, RawValues.write(value));
            }
        });
        return raw;
    }

    static Operation operation(Sight sight, String name) {
        return sight.spec()
                .operation(name)
                .orElseThrow(() -> new IllegalStateException("there is no operation \"%s\"".formatted(name)));
    }

    /** Returns the page that the operation shows next. */
    static Page next(Sight sight, Operation operation) {
        return sight.spec().page(operation.next()).orElse(sight.page());
    }

    /** Returns the address that an operation without effect leads to. */
    static String href(Sight sight, Does does, Scope scope) {
        Operation operation = operation(sight, does.operation());
        String address = sight.moment().site().address(next(sight, operation), values(sight, does, scope));
        return sight.maybeSlow(does.operation()) ? Query.with(address, AddressWords.VIA, does.operation()) : address;
    }

    /** Returns the address to which a form of an operation with effect is sent. */
    static String action(Sight sight, String operation) {
        return Query.with(sight.address(), AddressWords.DO, operation);
    }
}
