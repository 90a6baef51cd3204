package dev.espalier.sites.visit;

import dev.espalier.sites.expert.ExpertException;
import dev.espalier.sites.web.Visitor;
import java.util.List;
import org.jsoup.nodes.Document;

/** A visitor's way over a site, one request after another, with the page in sight. */
public final class Visit {

    private final Line line;
    private OpenPage page;

    private Visit(Line line, String address) {
        this.line = line;
        this.page = OpenPage.open(line, address);
    }

    /**
     * Opens the page at which the visitor's visit starts.
     *
     * @throws ExpertException when the site does not serve it
     */
    public static Visit start(Wire wire, Visitor visitor, Witness witness) {
        return at(visitor.startPath(), wire, visitor, witness);
    }

    /**
     * Opens a page.
     *
     * @param address path and query
     * @throws ExpertException when the site does not serve it
     */
    public static Visit at(String address, Wire wire, Visitor visitor, Witness witness) {
        return new Visit(new Line(wire, visitor, witness), address);
    }

    /** Returns path and query of the page in sight. */
    public String address() {
        return page.address();
    }

    /** Returns the documents in sight: the page's, and those of its inner frames. */
    public List<Document> documents() {
        return page.documents();
    }

    /**
     * Does what a page offers: the page that it leads to is in sight then, and after a script's request the same page as it
     * is now. A request that the site answers in no such way leaves the page in sight.
     *
     * @throws ExpertException when the page that it leads to is not served
     */
    public Exchange go(Deed deed) {
        Exchange exchange = line.ask(deed);
        if (exchange.leadsOn()) {
            page = OpenPage.open(line, exchange.location());
        } else if (exchange.served()) {
            page = deed.fetched() ? OpenPage.open(line, address()) : OpenPage.shown(line, exchange);
        }
        return exchange;
    }
}
