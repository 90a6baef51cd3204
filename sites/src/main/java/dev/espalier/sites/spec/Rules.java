package dev.espalier.sites.spec;

import java.util.List;
import java.util.Map;

/**
 * What a visitor's state is and how it changes.
 *
 * @param session the visitor's variables by name
 * @param operations by name
 * @param invariants hold in every state that operations can reach
 */
public record Rules(Map<String, Variable> session, Map<String, Operation> operations, List<Condition> invariants) {

    public Rules {
        invariants = List.copyOf(invariants);
    }
}
