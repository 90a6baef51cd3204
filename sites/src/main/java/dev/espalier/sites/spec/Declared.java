package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Type.Plain;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What a declaration declares, for those who check what it mentions. */
record Declared(SiteSpec spec, TypeRules types) {

    static Declared of(SiteSpec spec) {
        return new Declared(spec, new TypeRules(spec.catalogue().lists()));
    }

    /** Returns the names that are in sight everywhere. */
    TypeScope everywhere() {
        Map<String, Type> names = new HashMap<>();
        names.put(Names.TODAY, Plain.DATE);
        names.put(Names.TICK, Plain.INT);
        spec.variation().switches().keySet().forEach(name -> names.put(Names.SWITCH + "." + name, Plain.BOOL));
        spec.rules().operations().forEach((name, operation) -> {
            if (operation.effect() != Operation.Effect.NAV) {
                names.put(Names.REFUSED + "." + name, Plain.BOOL);
            }
        });
        spec.rules().session().forEach((name, variable) -> {
            if (variable instanceof Variable.Single single) {
                names.put(name, single.type());
            }
        });
        return TypeScope.of(names);
    }

    /** Returns the attributes of an entity or the fields of a collection; empty when there is neither. */
    Optional<Map<String, Type>> columns(String of) {
        Optional<EntityType> entity = spec.entity(of);
        if (entity.isPresent()) {
            Map<String, Type> columns = new LinkedHashMap<>();
            entity.get().per().forEach(part -> columns.put(part, new Type.Row(part)));
            entity.get().attributes().forEach((name, attribute) -> columns.put(name, attribute.type()));
            return Optional.of(columns);
        }
        return spec.variable(of).flatMap(variable -> switch (variable) {
            case Variable.Records(Map<String, Type> fields) -> Optional.of(fields);
            case Variable.Single single -> Optional.empty();
        });
    }

    List<String> pages() {
        return spec.pages().list().stream().map(Page::id).toList();
    }

    /** Returns the names of the visitor's variables that hold one value. */
    List<String> variables() {
        return spec.rules().session().entrySet().stream()
                .filter(variable -> variable.getValue() instanceof Variable.Single)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the names of the visitor's collections. */
    List<String> collections() {
        return spec.rules().session().entrySet().stream()
                .filter(variable -> variable.getValue() instanceof Variable.Records)
                .map(Map.Entry::getKey)
                .toList();
    }

    static Map<String, Type> types(Map<String, Parameter> params) {
        Map<String, Type> types = new LinkedHashMap<>();
        params.forEach((name, param) -> types.put(name, param.type()));
        return types;
    }

    /** Notes that something is mentioned which is not declared. */
    static void unknown(Spot spot, String noun, String name, Collection<String> known) {
        spot.fault(
                "there is no %s \"%s\"; %s",
                noun, name, known.isEmpty() ? "none is declared" : "known: " + String.join(", ", new TreeSet<>(known)));
    }

    /** Notes a type that mentions a list or rows which are not declared. */
    void type(Type type, Spot spot) {
        switch (type) {
            case Type.ListChoice(String list) -> list(list, spot);
            case Type.Row(String of) -> {
                if (columns(of).isEmpty()) {
                    unknown(spot, "entity", of, spec.catalogue().entities().keySet());
                }
            }
            case Type.Choice choice -> {}
            case Plain plain -> {}
        }
    }

    void list(String list, Spot spot) {
        if (!spec.catalogue().lists().containsKey(list)) {
            unknown(spot, "list", list, spec.catalogue().lists().keySet());
        }
    }
}
