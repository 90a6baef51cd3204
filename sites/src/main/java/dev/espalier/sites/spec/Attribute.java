package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Type;

/** @param unique true when no two rows of the entity may share a value */
public record Attribute(Type type, Generator make, boolean unique) {}
