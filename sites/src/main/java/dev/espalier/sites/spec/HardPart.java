package dev.espalier.sites.spec;

/** Something on the way of a task that is hard for agents. */
public enum HardPart {
    CALENDAR("calendar"),
    NATIVE_DATE("nativeDate"),
    COOKIE_BANNER("cookieBanner"),
    /** A further field, or the format that a field needs, is shown only in the answer to the first submit. */
    VALIDATION_ERROR("validationError"),
    NEW_TAB("newTab"),
    IFRAME("iframe"),
    SHADOW_WIDGET("shadowWidget"),
    SLOW_ANSWER("slowAnswer");

    private final String word;

    HardPart(String word) {
        this.word = word;
    }

    /** Returns the part as declarations and tables spell it. */
    public String word() {
        return word;
    }
}
