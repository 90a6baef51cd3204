package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Type.Plain;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Checks what exists on a site: each entity may use those before it. */
final class CatalogueCheck {

    private final Declared declared;
    private final Spot root;
    private final Set<String> drawn = new LinkedHashSet<>();

    CatalogueCheck(Declared declared, Spot root) {
        this.declared = declared;
        this.root = root;
    }

    void check() {
        generators(Map.of()).generator(declared.spec().catalogue().today(), Plain.DATE, root.at("today"));
        declared.spec().catalogue().entities().forEach((name, entity) -> {
            NameCheck.free(name, root.at("entities").at(name));
            entity(entity, root.at("entities").at(name));
            drawn.add(name);
        });
    }

    private GeneratorCheck generators(Map<String, Type> names) {
        ExprCheck exprs = new ExprCheck(declared, TypeScope.of(names), CatalogueCheck::noView);
        return new GeneratorCheck(declared, exprs, drawn);
    }

    /** Before all rows are drawn there is nothing to look at. */
    private static void noView(String view, TypeScope scope, Spot spot) {
        spot.fault("a generator cannot look at the view %s", view);
    }

    private void entity(EntityType entity, Spot spot) {
        Map<String, Type> names = new HashMap<>();
        names.put(Names.TODAY, Plain.DATE);
        for (int i = 0; i < entity.per().size(); i++) {
            String part = entity.per().get(i);
            if (!drawn.contains(part)) {
                Declared.unknown(spot.at("per").item(i), "entity before this one", part, drawn);
            }
            names.put(part, new Type.Row(part));
        }
        entity.attributes().forEach((name, attribute) -> {
            Spot at = spot.at("attributes").at(name);
            if (entity.per().contains(name)) {
                at.fault("\"%s\" is the row that per gives; choose another name", name);
            }
            NameCheck.free(name, at);
            type(attribute.type(), at.at("type"));
            generators(names).generator(attribute.make(), attribute.type(), at.at("make"));
            names.put(name, attribute.type());
        });
        keep(entity, spot.at("distractors").at("keep"));
    }

    private void type(Type type, Spot spot) {
        if (type instanceof Type.Row(String of) && !drawn.contains(of)) {
            Declared.unknown(spot, "entity before this one", of, drawn);
        } else {
            declared.type(type, spot);
        }
    }

    private static void keep(EntityType entity, Spot spot) {
        for (int i = 0; i < entity.distractors().keep().size(); i++) {
            String kept = entity.distractors().keep().get(i);
            if (!entity.attributes().containsKey(kept)) {
                Declared.unknown(
                        spot.item(i), "attribute", kept, entity.attributes().keySet());
            }
        }
    }
}
