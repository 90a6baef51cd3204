package dev.espalier.sites.ledger;

/**
 * One state-changing request.
 *
 * @param visitor the visitor's token
 * @param effect what the declaration says the operation does
 * @param accepted false when the site refused it; its message changed the state all the same
 * @param tag on whose behalf, opaque to the site; "" when nobody said
 * @param ordinal of the request within the tag, from 1
 */
public record SiteEffect(
        String site, String visitor, String operation, Kind effect, boolean accepted, String tag, int ordinal) {

    /** What a state-changing operation means to the visitor. */
    public enum Kind {
        SESSION,
        COMMIT
    }
}
