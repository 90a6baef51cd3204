package dev.espalier.sites.spec;

import tools.jackson.databind.JsonNode;

/**
 * A place in a declaration, where a fault may be found.
 *
 * @param path JSON pointer from the root
 */
record Spot(JsonNode root, Faults faults, String path) {

    Spot at(String key) {
        return new Spot(root, faults, path + "/" + escaped(key));
    }

    /** Returns the place of a list's element; the place itself where one value stands for a list of one. */
    Spot item(int index) {
        return root.at(path).isArray() ? at(Integer.toString(index)) : this;
    }

    /** Returns the place under the first of the keys that is there, or under the last. */
    Spot first(String key, String otherwise) {
        return root.at(path).has(key) ? at(key) : at(otherwise);
    }

    /** Returns the place under the key if it is there, else this place. */
    Spot ifThere(String key) {
        return root.at(path).has(key) ? at(key) : this;
    }

    void fault(String message, Object... values) {
        faults.add(path, message, values);
    }

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
