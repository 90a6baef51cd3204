package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageItem.Option;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.WebAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the actions worth considering on a page. What it leaves out no policy can do, so it leaves out only what no
 * instruction asks for: clicks on text fields that can be typed into, days of a calendar that the instruction does not
 * name, far options of long lists.
 */
final class CandidateGenerator {

    /** Lists longer than this offer only the options that the instruction speaks of. */
    private static final int SHORT_LIST = 12;

    private static final int DAYS_AROUND = 2;

    private final Scene.Reading reading;
    private final Confirmation confirmation;
    private final int spansPerField;
    private final int cap;

    /**
     * @param spansPerField most spans offered to one field
     * @param cap most candidates of a page
     */
    CandidateGenerator(Scene.Reading reading, int spansPerField, int cap) {
        this.reading = reading;
        this.confirmation = new Confirmation(reading.lexicon());
        this.spansPerField = spansPerField;
        this.cap = cap;
    }

    /**
     * What can be done on a page.
     *
     * @param candidates distinct, in document order, those without an element last
     * @param cut elements whose candidates were too many, and are not among them
     * @param surplus how many candidates that were
     */
    record Choice(List<Candidate> candidates, Set<Ref> cut, int surplus) {}

    /** What one element offers. */
    private record Offer(Thing thing, Collection<Candidate> candidates) {
        Ref ref() {
            return thing.element().ref();
        }

        int size() {
            return candidates.size();
        }
    }

    Choice generate(Scene scene) {
        List<Offer> offers = scene.things().stream()
                .filter(Thing::enabled)
                .map(thing -> new Offer(thing, distinct(on(thing, scene))))
                .toList();
        Collection<Candidate> bare = distinct(bare(scene));
        int all = offers.stream().mapToInt(Offer::size).sum();
        Set<Ref> cut = cut(offers, all + bare.size() - cap, scene);
        var candidates = new ArrayList<Candidate>();
        for (Offer offer : offers) {
            if (!cut.contains(offer.ref())) {
                candidates.addAll(offer.candidates());
            }
        }
        int surplus = all - candidates.size();
        candidates.addAll(bare);
        return new Choice(candidates, cut, surplus);
    }

    private static Collection<Candidate> distinct(List<Candidate> candidates) {
        var byAction = new LinkedHashMap<WebAction, Candidate>();
        candidates.forEach(candidate -> byAction.putIfAbsent(candidate.action(), candidate));
        return byAction.values();
    }

    private List<Candidate> on(Thing thing, Scene scene) {
        return switch (thing.kind()) {
            case FIELD -> field(thing, scene);
            case LIST -> options(thing, scene);
            case CHECK ->
                List.of(Candidate.on(thing, new WebAction.Check(thing.element().ref(), !thing.checked())));
            case RADIO ->
                thing.checked()
                        ? List.of()
                        : List.of(Candidate.on(
                                thing, new WebAction.Check(thing.element().ref(), true)));
            case DAY -> day(thing, scene) ? List.of(click(thing)) : List.of();
            case BUTTON, LINK, OPTION, TAB, OTHER -> List.of(click(thing));
        };
    }

    private static Candidate click(Thing thing) {
        return Candidate.on(thing, new WebAction.Click(thing.element().ref()));
    }

    private List<Candidate> field(Thing thing, Scene scene) {
        boolean picker = thing.element().role().equals("combobox")
                || thing.element().state().expanded() != null;
        var candidates = new ArrayList<Candidate>();
        if (thing.element().state().readOnly()) {
            return List.of(click(thing));
        }
        if (picker
                || (thing.field() == FieldKind.DATE
                        && thing.element().make().type().equals("text"))) {
            candidates.add(click(thing));
        }
        for (int s : scene.fits().best(thing, spansPerField)) {
            Span span = scene.instruction().spans().get(s);
            candidates.addAll(typed(thing, span, scene));
        }
        return candidates;
    }

    private static List<Candidate> typed(Thing thing, Span span, Scene scene) {
        Map<String, Boolean> forms = FieldText.forms(thing, span, hints(thing, scene), FieldText.year(scene.page()));
        boolean enter = thing.field() == FieldKind.QUERY && lonely(thing, scene);
        var candidates = new ArrayList<Candidate>();
        forms.forEach((text, asked) -> {
            var action = new WebAction.Type(thing.element().ref(), text, enter);
            Deed deed = Deed.of(action, thing.element().fingerprint());
            candidates.add(new Candidate(action, deed, thing, span, -1, asked));
        });
        return candidates;
    }

    /** A search field with no button in its form is sent by Enter. */
    private static boolean lonely(Thing field, Scene scene) {
        return scene.things().stream()
                .noneMatch(t ->
                        t.form() == field.form() && (t.kind() == ThingKind.BUTTON || t.kind() == ThingKind.OPTION));
    }

    private static List<String> hints(Thing thing, Scene scene) {
        var hints = new ArrayList<>(scene.alerts().texts());
        hints.add(thing.element().make().fieldText());
        hints.add(thing.element().name());
        return hints;
    }

    private List<Candidate> options(Thing thing, Scene scene) {
        List<Option> options = thing.element().options();
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            boolean offered = !option.disabled() && !option.selected();
            if (offered && (options.size() <= SHORT_LIST || spokenOf(option, scene))) {
                var action = new WebAction.Select(thing.element().ref(), option.label());
                Deed deed = Deed.of(action, thing.element().fingerprint());
                candidates.add(new Candidate(action, deed, thing, null, i, true));
            }
        }
        return candidates;
    }

    private boolean spokenOf(Option option, Scene scene) {
        List<Value> said = reading.values().readLabel(option.label());
        if (said.stream().anyMatch(v -> scene.instruction().spans().stream().anyMatch(span -> span.saidBy(v)))) {
            return true;
        }
        if (said.stream().anyMatch(v -> v.kind() == SpanKind.DATE || v.kind() == SpanKind.TIME)) {
            return false;
        }
        return Phrase.of(option.label()).words().stream()
                .filter(word -> !reading.lexicon().has(WordList.STOP, word))
                .anyMatch(word -> scene.instruction().phrase().words().stream().anyMatch(w -> Phrase.akin(w, word)));
    }

    private static boolean day(Thing cell, Scene scene) {
        List<Span> dates = scene.dates();
        Optional<String> date = scene.calendar().day(cell);
        if (dates.isEmpty() || date.isEmpty()) {
            return true;
        }
        int day = dayOf(date.get());
        return dates.stream()
                .flatMap(span -> span.readings().stream())
                .anyMatch(reading -> Math.abs(dayOf(reading) - day) <= DAYS_AROUND);
    }

    private static int dayOf(String date) {
        return Integer.parseInt(date.substring(date.length() - 2));
    }

    private List<Candidate> bare(Scene scene) {
        var candidates = new ArrayList<Candidate>();
        PageView page = scene.page();
        for (PageView.Tab tab : page.tabs()) {
            if (!tab.active()) {
                candidates.add(Candidate.bare(new WebAction.Tab(WebAction.TabOperation.FOCUS, tab.index())));
            }
        }
        busy(page).ifPresent(text -> candidates.add(Candidate.bare(new WebAction.Wait(text, true))));
        if (confirmation.on(page)) {
            candidates.add(Candidate.bare(new WebAction.Finish(WebAction.FinishStatus.SUCCESS, "")));
        }
        return candidates;
    }

    /** Returns a short text that says the page is still at work. */
    private Optional<String> busy(PageView page) {
        return page.items().stream()
                .filter(PageItem.Text.class::isInstance)
                .map(item -> ((PageItem.Text) item).text())
                .filter(text -> text.length() <= 60 && (text.endsWith("…") || text.endsWith("...")))
                .filter(text ->
                        reading.lexicon().hasAny(WordList.BUSY, Phrase.of(text).words()))
                .findFirst();
    }

    /** Past the cap, elements at the page's edges go first, then the last ones, each with all its candidates. */
    private static Set<Ref> cut(List<Offer> offers, int surplus, Scene scene) {
        var cut = new HashSet<Ref>();
        if (surplus <= 0) {
            return cut;
        }
        var order = new ArrayList<Offer>();
        offers.reversed().stream()
                .filter(offer -> offer.thing().marginal() && !mentioned(offer.thing(), scene))
                .forEach(order::add);
        order.addAll(offers.reversed());
        int left = surplus;
        for (Offer offer : order) {
            if (left > 0 && offer.size() > 0 && cut.add(offer.ref())) {
                left -= offer.size();
            }
        }
        return cut;
    }

    private static boolean mentioned(Thing thing, Scene scene) {
        return scene.instruction().phrase().contains(thing.naming().name());
    }
}
