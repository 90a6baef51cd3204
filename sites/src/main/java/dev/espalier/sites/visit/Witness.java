package dev.espalier.sites.visit;

import org.jsoup.nodes.Document;

/** Sees what a visit sees. */
public interface Witness {

    /** Sees nothing. */
    Witness NOBODY = new Witness() {};

    /** A request was answered. */
    default void answered(Exchange exchange) {}

    /**
     * A page was opened, and its lists have come.
     *
     * @param address path and query
     */
    default void opened(String address, Document document) {}

    /** The same of a page's inner frame. */
    default void framed(String address, Document document) {}
}
