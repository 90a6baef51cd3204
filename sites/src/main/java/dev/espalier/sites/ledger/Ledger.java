package dev.espalier.sites.ledger;

/** Keeps a row for each state-changing request. May be shared between threads. */
public interface Ledger {

    /** Keeps the row; when it returns, the row is safe. Called before the site answers the request. */
    void record(SiteEffect effect);
}
