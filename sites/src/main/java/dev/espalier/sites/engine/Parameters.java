package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Parameter;
import java.util.Optional;

/** Reads what stands in an address or a form as the parameter wants it. */
public final class Parameters {

    private Parameters() {}

    /** Returns the value; empty when a required one is missing, it cannot be read or it is out of bounds. */
    public static Optional<Value> read(Moment moment, Parameter param, String raw) {
        if (param.type() == Type.Plain.BOOL && raw.isBlank()) {
            return Optional.of(Value.of(false));
        }
        return moment.site()
                .read(param.type(), raw, moment.state())
                .filter(value -> value.isNone() ? !param.required() : within(moment, param, value));
    }

    private static boolean within(Moment moment, Parameter param, Value value) {
        Value min = moment.value(param.min(), moment.scope());
        Value max = moment.value(param.max(), moment.scope());
        return (min.isNone() || Operators.atMost(min, value)) && (max.isNone() || Operators.atMost(value, max));
    }
}
