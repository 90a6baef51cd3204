package dev.espalier.sites.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Does by chance what the documents in sight offer: follows a link, or fills in a form and sends it, as often as not so that
 * the site must refuse it. The same documents and random numbers give the same request.
 */
public final class RandomVisitor {

    /** Chance of a form where there is one: links lead round in the header. */
    private static final double FORM = 0.6;
    /** Chance that a field is touched. */
    private static final double TOUCHED = 0.8;
    /** Days after the site's date that are entered. */
    private static final int DAYS = 50;
    /** Counts that are entered, from one below zero. */
    private static final int COUNTS = 12;

    private final RandomGenerator random;
    private final LocalDate today;

    /** @param today the site's date */
    public RandomVisitor(RandomGenerator random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** Returns a request that the documents offer; empty when they offer none. */
    public Optional<Deed> choose(List<Document> documents) {
        List<Element> links = operable(documents, "a");
        List<Element> forms = operable(documents, "form");
        if (!forms.isEmpty() && (links.isEmpty() || random.nextDouble() < FORM)) {
            return Optional.of(filled(one(forms)));
        }
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(Deed.open(one(links).attr("href")));
    }

    /** Returns what no dialog covers. */
    private static List<Element> operable(List<Document> documents, String tag) {
        boolean covered = !documents.getFirst().getElementsByAttribute("inert").isEmpty();
        return documents.stream()
                .flatMap(document -> document.getElementsByTag(tag).stream())
                .filter(element -> !covered || element.closest("[inert]") == null)
                .toList();
    }

    private Deed filled(Element form) {
        Map<String, String> entries = new LinkedHashMap<>(FormEntries.of(form));
        for (Element field : form.getElementsByAttribute("name")) {
            if (Control.field(field) && random.nextDouble() < TOUCHED) {
                enter(field, entries);
            }
        }
        Deed deed = Deeds.of(form, entries);
        return form.closest("[data-banner]") == null ? deed : deed.byScript();
    }

    private void enter(Element field, Map<String, String> entries) {
        String name = field.attr("name");
        switch (field.normalName()) {
            case "select" -> entries.put(name, one(field.select("option")).attr("value"));
            case "textarea" -> entries.put(name, text(field));
            default -> {
                switch (field.attr("type")) {
                    case "checkbox" -> check(field, entries);
                    case "radio" -> entries.put(name, field.attr("value"));
                    case "date" ->
                        entries.put(name, today.plusDays(random.nextInt(DAYS)).toString());
                    case "hidden" -> entries.computeIfPresent(name, (key, value) -> scripted(field, value));
                    default -> entries.put(name, text(field));
                }
            }
        }
    }

    private void check(Element box, Map<String, String> entries) {
        if (entries.remove(box.attr("name")) == null) {
            entries.put(box.attr("name"), box.attr("value"));
        }
    }

    /** Returns what the page's script could enter; what no script touches stays. */
    private String scripted(Element field, String value) {
        Element calendar = field.closest("[data-calendar]");
        if (calendar != null) {
            return one(Arrays.asList(calendar.attr("data-days").split(" ")));
        }
        return field.hasAttr("data-count") ? Integer.toString(random.nextInt(COUNTS) - 1) : value;
    }

    /** Returns something to type: nothing, a word of the page, an address or a number. */
    private String text(Element field) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "nobody@example.org";
            case 2 -> Integer.toString(random.nextInt(COUNTS));
            default -> word(field.root().select("h1, h3, label, option"));
        };
    }

    private String word(List<Element> lines) {
        return lines.isEmpty() ? "" : one(Arrays.asList(one(lines).text().split(" ")));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
