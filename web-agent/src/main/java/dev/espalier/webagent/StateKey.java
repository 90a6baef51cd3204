package dev.espalier.webagent;

/** Tells pages apart: equal keys mean the same state of the page, whatever its refs, scroll position or focus. */
public record StateKey(Digest digest) {}
