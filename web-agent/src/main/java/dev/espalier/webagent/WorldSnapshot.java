package dev.espalier.webagent;

/**
 * The whole state that a world keeps for one visitor.
 *
 * @param state opaque to everyone but the world
 */
public record WorldSnapshot(String state, Digest digest) {}
