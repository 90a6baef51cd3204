package dev.espalier.sites.spec;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, each thing once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String path, String message, Object... values) {
        Fault fault = new Fault(path, values.length == 0 ? message : message.formatted(values));
        if (!found.contains(fault)) {
            found.add(fault);
        }
    }

    boolean at(String path) {
        return found.stream().anyMatch(fault -> fault.path().equals(path));
    }

    List<Fault> found() {
        return List.copyOf(found);
    }

    boolean none() {
        return found.isEmpty();
    }
}
