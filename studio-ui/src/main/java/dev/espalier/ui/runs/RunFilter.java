package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.espalier.practice.KnownSites;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Pager;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.RunQuery.Filter;
import dev.espalier.webagent.RunQuery.RunMode;
import dev.espalier.webagent.Split;
import dev.espalier.words.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/** Which runs are shown, as the address says it, and the fields that change it. */
final class RunFilter {

    private static final String ANY = "any";
    private static final String POLICY = "policy";

    private final Address address;

    RunFilter(Address address) {
        this.address = address;
    }

    /** What there is to choose among. */
    @org.springframework.stereotype.Component
    @ConditionalOnWebApplication
    record Offered(KnownSites sites, PolicyVersions policies) {}

    Filter filter() {
        return new Filter(
                constants("status", RunStatus.values()),
                Set.copyOf(address.values("site")),
                constants("split", Split.values()),
                number("task"),
                policy(),
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

    private @Nullable PolicyVersionId policy() {
        return address.value(POLICY)
                .filter(RunView::isId)
                .map(UUID::fromString)
                .map(PolicyVersionId::new)
                .orElse(null);
    }

    Component bar(Offered offered) {
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
                choice("Site", "site", offered.sites().names()),
                choice("Split", "split", words(Split.values())),
                mode(),
                policy(offered.policies().all()),
                task());
        bar.addClassName("es-filters");
        return bar;
    }

    /** What the address asks for is offered too, so that it can be seen and taken away. */
    private Component choice(String label, String name, List<String> all) {
        var choice = new MultiSelectComboBox<String>(label);
        choice.setPlaceholder(ANY);
        var offered = new LinkedHashSet<>(all);
        offered.addAll(address.values(name));
        choice.setItems(offered);
        choice.setValue(new LinkedHashSet<>(address.values(name)));
        choice.addValueChangeListener(change -> change(name, change.getValue()));
        return choice;
    }

    private Component mode() {
        var mode = new Select<RunMode>();
        mode.setLabel("Mode");
        mode.setItems(RunMode.values());
        mode.setEmptySelectionAllowed(true);
        mode.setEmptySelectionCaption(ANY);
        mode.setItemLabelGenerator(item -> item == null ? ANY : Words.of(item));
        mode.setValue(filter().mode());
        mode.addValueChangeListener(
                change -> change("mode", change.getValue() == null ? List.of() : List.of(Words.of(change.getValue()))));
        return mode;
    }

    /** As with the other choices, a policy that is asked for and unknown is offered, to be taken away. */
    private Component policy(List<PolicyVersion> all) {
        Map<String, String> labels = new LinkedHashMap<>();
        all.forEach(version -> labels.put(version.id().toString(), PolicyName.of(version)));
        var asked = Optional.ofNullable(policy()).map(PolicyVersionId::toString);
        asked.ifPresent(id -> labels.putIfAbsent(id, id));
        var policy = new ComboBox<String>("Policy");
        policy.setItems(labels.keySet());
        policy.setItemLabelGenerator(id -> labels.getOrDefault(id, id));
        policy.setClearButtonVisible(true);
        policy.setPlaceholder(ANY);
        asked.ifPresent(policy::setValue);
        policy.addValueChangeListener(
                change -> change(POLICY, change.getValue() == null ? List.of() : List.of(change.getValue())));
        return policy;
    }

    private Component task() {
        var task = new IntegerField("Task");
        task.setMin(1);
        task.setClearButtonVisible(true);
        task.setValue(number("task"));
        task.addClassName("es-short");
        task.addValueChangeListener(change ->
                change("task", change.getValue() == null ? List.of() : List.of(String.valueOf(change.getValue()))));
        return task;
    }

    private void change(String name, Collection<String> values) {
        address.without(Pager.AT, RunsView.NEW).with(name, values).go();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Words::of).toList();
    }
}
