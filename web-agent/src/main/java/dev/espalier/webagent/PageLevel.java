package dev.espalier.webagent;

/** How much of a page a text shows. */
public enum PageLevel {
    /** What lies in the viewport. */
    VIEWPORT,
    /** What lies in the viewport, and of the rest headings and counts. */
    VIEWPORT_AND_OUTLINE,
    /** Everything. */
    PAGE,
    /** Headings, landmarks and forms, with counts. */
    OUTLINE
}
