package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Names;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that names are free and ids are given once. */
final class NameCheck {

    private NameCheck() {}

    /** Notes a name that the language keeps for itself. */
    static void free(String name, Spot spot) {
        if (Names.RESERVED.contains(name)) {
            spot.fault("\"%s\" is a word of the language; choose a name other than %s", name, shown(Names.RESERVED));
        }
    }

    /** Notes a name that addresses keep for themselves. */
    static void addressable(String name, Spot spot) {
        if (AddressWords.ALL.contains(name)) {
            spot.fault("\"%s\" is a word of addresses; choose a name other than %s", name, shown(AddressWords.ALL));
        }
    }

    private static String shown(Collection<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    /** Notes each id of a list that an earlier element has. */
    static void once(List<String> ids, String key, Spot list) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!taken.add(ids.get(i))) {
                list.item(i).at(key).fault("\"%s\" stands twice; give each its own", ids.get(i));
            }
        }
    }
}
