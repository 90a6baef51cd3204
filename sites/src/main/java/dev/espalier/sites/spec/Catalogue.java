package dev.espalier.sites.spec;

import java.util.List;
import java.util.Map;

/**
 * What exists on a site whoever visits it: drawn from a seed, never changed.
 *
 * @param today the site's date, drawn from the seed
 * @param lists texts to draw from, by name
 * @param entities by name, in the order in which they are drawn
 */
public record Catalogue(Generator today, Map<String, List<String>> lists, Map<String, EntityType> entities) {}
