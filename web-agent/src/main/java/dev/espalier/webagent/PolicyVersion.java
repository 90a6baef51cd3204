package dev.espalier.webagent;

/**
 * Everything that decides what a policy does, so that equal hashes mean equal behaviour.
 *
 * @param name for people, for example "embedded"
 * @param hash over {@code parameters}, which name the code that reads by them too
 * @param parameters weights, word lists, prompt renderer and sampling, as JSON
 */
public record PolicyVersion(PolicyVersionId id, String name, Digest hash, String parameters) {}
