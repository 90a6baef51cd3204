package dev.espalier.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The tree of a run, drawn by the browser: it fetches the whole once, and is told of changes. */
final class TreePanel extends Div {

    private final Element drawing = new Element("es-tree");

    /** @param number of the run */
    TreePanel(int number) {
        addClassName("es-tree-panel");
        drawing.setAttribute("src", "data/runs/%d/tree".formatted(number));
        add(tools());
        getElement().appendChild(drawing);
    }

    private Div tools() {
        var filter = new TextField();
        filter.setAriaLabel("Dim all nodes but those that say");
        filter.setPlaceholder("Dim all but…");
        filter.getElement().setAttribute("data-filter", "");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> drawing.callJsFunction("filter", change.getValue()));
        var tools = new Div(
                choice("Colour", "color-by", List.of("q", "state", "rank", "visits")),
                choice("Size", "size-by", List.of("visits", "equal")),
                filter);
        tools.addClassName("es-tree-tools");
        return tools;
    }

    private Select<String> choice(String label, String attribute, List<String> values) {
        var choice = new Select<String>();
        choice.setItems(values);
        choice.setAriaLabel(label + " of nodes");
        choice.setItemLabelGenerator(value -> "%s: %s".formatted(label, value.equals("q") ? "Q" : value));
        choice.setValue(values.getFirst());
        choice.addValueChangeListener(change -> drawing.setAttribute(attribute, change.getValue()));
        return choice;
    }

    /** Tells the drawing what changed. */
    void apply(String diff) {
        drawing.callJsFunction("apply", diff);
    }

    void select(UUID mark) {
        drawing.setAttribute("selected", mark.toString());
    }

    void onSelect(Consumer<UUID> listener) {
        drawing.addEventListener(
                        "es-tree-select",
                        event -> listener.accept(UUID.fromString(
                                event.getEventData().get("event.detail.id").asString())))
                .addEventData("event.detail.id");
    }
}
