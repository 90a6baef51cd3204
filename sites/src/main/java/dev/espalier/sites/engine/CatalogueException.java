package dev.espalier.sites.engine;

/** A catalogue that cannot be drawn: a declaration asks for more unique values than its lists give, say. */
public final class CatalogueException extends IllegalArgumentException {

    private final String path;
    private final String reason;

    CatalogueException(String path, String reason) {
        super(path + ": " + reason);
        this.path = path;
        this.reason = reason;
    }

    /** Returns the path to the faulty place in the declaration. */
    public String path() {
        return path;
    }

    public String reason() {
        return reason;
    }
}
