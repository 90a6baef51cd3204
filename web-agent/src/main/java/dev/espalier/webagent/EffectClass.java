package dev.espalier.webagent;

/** What an action does to the world. */
public enum EffectClass {
    /** Asks for something. */
    READ,
    /** Opens another page. */
    NAV,
    /** Changes the page alone. */
    LOCAL,
    /** Changes what the site keeps for this visit, and nothing that outlives it. */
    SESSION,
    /** Changes what cannot be taken back: something is bought, booked, sent or deleted. */
    COMMIT
}
