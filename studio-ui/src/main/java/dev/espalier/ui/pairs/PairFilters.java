package dev.espalier.ui.pairs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.espalier.datasets.PairFacetCounts;
import dev.espalier.datasets.PairLineFilter.Standing;
import dev.espalier.datasets.PairQuery.PairOrder;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.Split;
import dev.espalier.words.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields that say which pairs are shown, each kind with how many its field could let in. */
final class PairFilters extends Div {

    private static final Map<String, String> EVIDENCE = meanings(Evidence.values(), Meanings::of);
    private static final Map<String, String> LABELS = meanings(Label.values(), Meanings::of);
    private static final Map<String, String> LABEL_WORDS = meanings(Label.values(), Meanings::word);

    private final transient PairAddress address;

    /** @param versions names of all dataset versions */
    PairFilters(PairAddress address, PairFacetCounts counts, List<String> versions) {
        this.address = address;
        addClassNames("es-filters", "es-pair-filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Which pairs");
        add(
                text(),
                choice("Evidence", PairAddress.EVIDENCE, of(Evidence.values(), counts.evidence()), EVIDENCE),
                choice("Site", PairAddress.SITE, new TreeMap<>(counts.sites()), Map.of()),
                choice("Split", PairAddress.SPLIT, of(Split.values(), counts.splits()), Map.of()),
                choice("Review", PairAddress.REVIEW, of(Review.values(), counts.reviews()), Map.of()),
                choice("Label", PairAddress.LABEL, of(Label.values(), counts.labels()), LABELS),
                margin("Margin from", PairAddress.LEAST),
                margin("Margin to", PairAddress.MOST),
                number("Run", PairAddress.RUN),
                number("Task", PairAddress.TASK),
                held(versions),
                standing(),
                order());
    }

    private Component text() {
        var text = new TextField("Action has");
        text.setPlaceholder("click(4), or Search");
        text.getElement().setAttribute("data-filter", "");
        text.setValue(address.address().value(PairAddress.TEXT).orElse(""));
        text.setClearButtonVisible(true);
        text.addValueChangeListener(
                change -> change(PairAddress.TEXT, change.getValue().strip()));
        return text;
    }

    private static <E extends Enum<E>> Map<String, String> meanings(E[] all, Function<E, String> meaning) {
        return Arrays.stream(all).collect(Collectors.toUnmodifiableMap(Words::of, meaning));
    }

    private static <E extends Enum<E>> Map<String, Long> of(E[] all, Map<E, Long> counts) {
        return Arrays.stream(all)
                .collect(Collectors.toMap(
                        Words::of, constant -> counts.getOrDefault(constant, 0L), (one, _) -> one, LinkedHashMap::new));
    }

    private Component choice(String label, String name, Map<String, Long> kinds, Map<String, String> meanings) {
        var counts = new LinkedHashMap<>(kinds);
        var values = address.address().values(name);
        values.forEach(value -> counts.putIfAbsent(value, 0L));
        var choice = new MultiSelectComboBox<String>(label);
        choice.setItems(counts.keySet());
        var words = name.equals(PairAddress.LABEL) ? LABEL_WORDS : Map.<String, String>of();
        choice.setItemLabelGenerator(value ->
                "%s (%s)".formatted(words.getOrDefault(value, value), Numbers.count(counts.getOrDefault(value, 0L))));
        if (!meanings.isEmpty()) {
            choice.setRenderer(new ComponentRenderer<>(
                    value -> explained(choice.getItemLabelGenerator().apply(value), meanings.getOrDefault(value, ""))));
            choice.setOverlayWidth("22rem");
        }
        choice.setValue(values);
        choice.setPlaceholder("any");
        choice.addValueChangeListener(_ -> chosen(choice, name));
        choice.getElement().addPropertyChangeListener("opened", "opened-changed", _ -> chosen(choice, name));
        return choice;
    }

    private static Component explained(String label, String meaning) {
        var muted = new Span(meaning);
        muted.addClassName("es-muted");
        var explained = new Div(new Span(label), muted);
        explained.addClassName("es-choice");
        return explained;
    }

    /** The list is shown anew when it closes, so that several can be chosen at once. */
    private void chosen(MultiSelectComboBox<String> choice, String name) {
        var values = choice.getValue().stream().sorted().toList();
        if (!choice.isOpened()
                && !values.equals(
                        address.address().values(name).stream().sorted().toList())) {
            change(name, String.join(",", values));
        }
    }

    private Component margin(String label, String name) {
        var margin = new NumberField(label);
        margin.setMin(0);
        margin.setMax(1);
        margin.setStep(0.01);
        margin.setPlaceholder(name.equals(PairAddress.LEAST) ? "0" : "1");
        margin.setErrorMessage("0 to 1, as in 0.25");
        margin.setValue(address.value(name));
        margin.addValueChangeListener(change -> {
            if (!margin.isInvalid()) {
                change(name, text(change.getValue()));
            }
        });
        margin.addClassName("es-short");
        return margin;
    }

    private Component number(String label, String name) {
        var number = new IntegerField(label);
        number.setMin(1);
        number.setPlaceholder("any");
        number.setErrorMessage("A number, as in 12");
        number.setClearButtonVisible(true);
        number.setValue(address.number(name));
        number.addValueChangeListener(change -> {
            if (!number.isInvalid()) {
                change(name, text(change.getValue()));
            }
        });
        number.addClassName("es-short");
        return number;
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    private Component held(List<String> versions) {
        var held = new ComboBox<String>("In dataset");
        held.setItems(versions);
        held.setValue(address.address()
                .value(PairAddress.DATASET)
                .filter(versions::contains)
                .orElse(null));
        held.setPlaceholder("in any or none");
        held.setClearButtonVisible(true);
        held.addValueChangeListener(
                change -> change(PairAddress.DATASET, change.getValue() == null ? "" : change.getValue()));
        return held;
    }

    private Component standing() {
        var standing = select("Withdrawn", PairAddress.STANDING, Standing.values(), value -> switch (value) {
            case ACTIVE -> "left out";
            case WITHDRAWN -> "only these";
            case ANY -> "shown too";
        });
        standing.setValue(address.filter().standing());
        return standing;
    }

    private Component order() {
        var order = select("Order", PairAddress.ORDER, PairOrder.values(), value -> switch (value) {
            case OLDEST_FIRST -> "number, oldest first";
            case NEWEST_FIRST -> "number, newest first";
            case NARROWEST_FIRST -> "margin, narrowest first";
            case WIDEST_FIRST -> "margin, widest first";
        });
        order.setValue(address.order());
        order.addClassName("es-long");
        return order;
    }

    private <E extends Enum<E>> Select<E> select(String label, String name, E[] all, Function<E, String> words) {
        var select = new Select<E>();
        select.setLabel(label);
        select.setItems(all);
        select.setItemLabelGenerator(words::apply);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(name, change.getValue() == all[0] ? "" : Words.of(change.getValue()));
            }
        });
        return select;
    }

    private void change(String name, String value) {
        address.changed(name, value).go();
    }
}
