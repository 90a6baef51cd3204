package dev.espalier.sites.web;

/** A site was lost: it broke under a visitor, or does not answer. An outage, which says nothing about the visitor. */
public final class SiteException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
