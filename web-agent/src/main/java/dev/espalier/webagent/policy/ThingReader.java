package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.policy.Thing.Naming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the elements of a page. */
final class ThingReader {

    private static final Map<String, WordList> SYMBOLS = Map.ofEntries(
            Map.entry("+", WordList.MORE),
            Map.entry("-", WordList.LESS),
            Map.entry("−", WordList.LESS),
            Map.entry("–", WordList.LESS),
            Map.entry("›", WordList.LATER),
            Map.entry("»", WordList.LATER),
            Map.entry(">", WordList.LATER),
            Map.entry("→", WordList.LATER),
            Map.entry("‹", WordList.EARLIER),
            Map.entry("«", WordList.EARLIER),
            Map.entry("<", WordList.EARLIER),
            Map.entry("←", WordList.EARLIER),
            Map.entry("×", WordList.DISMISS),
            Map.entry("✕", WordList.DISMISS));

    private final Lexicon lexicon;
    private final ValueReader values;

    ThingReader(Lexicon lexicon, ValueReader values) {
        this.lexicon = lexicon;
        this.values = values;
    }

    /** Returns the elements whose refs are shown, in document order. */
    List<Thing> read(PageView page, Set<Ref> shown) {
        var rows = new HashMap<String, Phrase>();
        var things = new ArrayList<Thing>();
        List<PageItem> items = page.items();
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at) instanceof Element element && shown.contains(element.ref())) {
                Phrase row = rows.computeIfAbsent(element.surroundings().row(), Phrase::of);
                things.add(read(element, things.size(), at, row));
            }
        }
        return things;
    }

    private Thing read(Element element, int index, int at, Phrase row) {
        ThingKind kind = ThingKind.of(element);
        Phrase name = Phrase.of(element.name());
        boolean field = kind == ThingKind.FIELD || kind == ThingKind.LIST;
        var label = new ArrayList<>(name.words());
        if (field) {
            label.addAll(Phrase.of(element.make().fieldText()).words());
        }
        int senses = lexicon.senses(name.words());
        senses = senses == 0 ? lexicon.senses(label) : senses;
        int coded = lexicon.senses(element.make().attributeWords());
        FieldKind wanted = kind == ThingKind.FIELD ? FieldKind.of(element.make(), senses, coded) : FieldKind.NONE;
        var naming = new Naming(name, row, label, senses == 0 ? coded : senses, lists(element.name(), name));
        return new Thing(
                element, index, at, kind, wanted, naming, field ? List.of() : values.readLabel(element.name()));
    }

    private int lists(String raw, Phrase name) {
        int mask = lexicon.lists(name.words());
        WordList symbol = SYMBOLS.get(raw.strip());
        return symbol == null ? mask : mask | symbol.bit();
    }
}
