package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import dev.espalier.live.Change;
import dev.espalier.ui.parts.Address;
import dev.espalier.webagent.AgentRun;
import java.util.List;
import java.util.UUID;

/** The tree of a run, drawn by the browser: it fetches the whole, and is told of changes. */
final class TreePanel extends Div implements ShownTree {

    private static final String COLOUR = "colour";
    private static final String SIZE = "size";
    private static final String DIM = "dim";

    private final Element drawing = new Element("es-tree");
    private final List<Component> tools;
    private boolean begun;

    /** @param address says how the drawing is looked at */
    TreePanel(Address address, Listener listener) {
        addClassName("es-tree-panel");
        tools = List.of(
                choice(
                        new Choice("Colour", COLOUR, "color-by", List.of("q", "state", "rank", "visits")),
                        address,
                        listener),
                choice(new Choice("Size", SIZE, "size-by", List.of("visits", "equal")), address, listener),
                filter(address, listener));
        drawing.addEventListener(
                        "es-tree-select",
                        event -> listener.chose(UUID.fromString(
                                event.getEventData().get("event.detail.id").asString())))
                .addEventData("event.detail.id");
        getElement().appendChild(drawing);
    }

    private TextField filter(Address address, Listener listener) {
        var filter = new TextField();
        filter.setAriaLabel("Dim all nodes but those that say");
        filter.setPlaceholder("Dim all but…");
        filter.getElement().setAttribute("data-filter", "");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValue(address.value(DIM).orElse(""));
        drawing.setAttribute("dim", filter.getValue());
        filter.addValueChangeListener(change -> {
            drawing.setAttribute("dim", change.getValue());
            listener.looks(DIM, change.getValue());
        });
        return filter;
    }

    /**
     * One way to look at the drawing.
     *
     * @param name in addresses
     * @param values the first is the usual one
     */
    private record Choice(String label, String name, String attribute, List<String> values) {

        String usual() {
            return values.getFirst();
        }

        String words(String value) {
            return "%s: %s".formatted(label, value.equals("q") ? "Q" : value);
        }
    }

    private Select<String> choice(Choice choice, Address address, Listener listener) {
        var select = new Select<String>();
        select.setItems(choice.values());
        select.setAriaLabel(choice.label() + " of nodes");
        select.setItemLabelGenerator(choice::words);
        select.setValue(
                address.value(choice.name()).filter(choice.values()::contains).orElse(choice.usual()));
        drawing.setAttribute(choice.attribute(), select.getValue());
        select.addValueChangeListener(change -> {
            drawing.setAttribute(choice.attribute(), change.getValue());
            listener.looks(choice.name(), change.getValue().equals(choice.usual()) ? "" : change.getValue());
        });
        return select;
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public List<Component> tools() {
        return tools;
    }

    @Override
    public void begin(AgentRun run) {
        drawing.setAttribute("judge", RunHead.judge(run.settings().backsUp()));
        if (begun) {
            drawing.callJsFunction("load");
        } else {
            drawing.setAttribute("src", "data/runs/%d/tree".formatted(run.number()));
            begun = true;
        }
    }

    @Override
    public void select(UUID mark) {
        drawing.setAttribute("selected", mark.toString());
    }

    @Override
    public void changed(Change change) {
        drawing.callJsFunction("apply", change.json());
    }

    @Override
    public void advanced() {}
}
