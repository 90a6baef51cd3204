package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.espalier.sites.ShippedSites;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Pager;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.RunQuery.Filter;
import dev.espalier.webagent.RunQuery.RunMode;
import dev.espalier.webagent.Split;
import dev.espalier.words.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which runs are shown, as the address says it, and the fields that change it. */
final class RunFilter {

    private static final List<String> NAMES = List.of("status", "site", "split", "mode", "task", "q");

    private final Address address;

    RunFilter(Address address) {
        this.address = address;
    }

    boolean isAny() {
        return NAMES.stream().allMatch(name -> address.value(name).isEmpty());
    }

    Filter filter() {
        return new Filter(
                constants("status", RunStatus.values()),
                Set.copyOf(address.values("site")),
                constants("split", Split.values()),
                number("task"),
                null,
                constants("mode", RunMode.values()).stream().findFirst().orElse(null),
                address.value("q").orElse(null));
    }

    /** What is no constant or number is left out: the address may be somebody's guess. */
    private <E extends Enum<E>> Set<E> constants(String name, E[] all) {
        var asked = address.values(name);
        return Arrays.stream(all)
                .filter(constant -> asked.contains(Words.of(constant)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Integer number(String name) {
        return address.value(name)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    Component bar() {
        var text = new TextField("Instruction has");
        text.getElement().setAttribute("data-filter", "");
        text.setValue(address.value("q").orElse(""));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(
                change -> change("q", List.of(change.getValue().strip())));
        var bar = new Div(
                text,
                choice("State", "status", words(RunStatus.values())),
                choice("Site", "site", ShippedSites.names()),
                choice("Split", "split", words(Split.values())),
                choice("Mode", "mode", words(RunMode.values())));
        bar.addClassName("es-filters");
        return bar;
    }

    private Component choice(String label, String name, List<String> all) {
        var choice = new MultiSelectComboBox<String>(label);
        choice.setItems(all);
        choice.setValue(address.values(name).stream().filter(all::contains).collect(Collectors.toSet()));
        choice.addValueChangeListener(change -> change(name, change.getValue()));
        return choice;
    }

    private void change(String name, Collection<String> values) {
        address.without(Pager.AT, RunsView.NEW).with(name, values).go();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Words::of).toList();
    }
}
