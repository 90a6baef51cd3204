package dev.espalier.sites.check;

import dev.espalier.sites.check.PageAudit.Rule;
import dev.espalier.sites.visit.Witness;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Document;

/** Looks over the shoulders of visitors and notes which rules the pages that they open break. May be shared between threads. */
final class Auditor implements Witness {

    /** Guarded by this. */
    private final SortedMap<Breach, String> breaches =
            new TreeMap<>(Comparator.comparing(Breach::page).thenComparing(Breach::rule));

    /** A rule that some document of a page breaks. */
    private record Breach(String page, Rule rule) {}

    @Override
    public void opened(String address, Document document) {
        note(Finding.path(address), PageAudit.ofPage(document));
    }

    @Override
    public void framed(String address, Document document) {
        note(Finding.path(address) + ", inner frame", PageAudit.ofFrame(document));
    }

    /** Keeps one example for each page and rule, whoever came first. */
    private synchronized void note(String page, Map<Rule, String> found) {
        found.forEach((rule, message) -> breaches.merge(
                new Breach(page, rule), message, (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }

    synchronized List<Finding> findings() {
        return breaches.entrySet().stream()
                .map(breach -> Finding.onPage(breach.getKey().page(), breach.getValue()))
                .toList();
    }
}
