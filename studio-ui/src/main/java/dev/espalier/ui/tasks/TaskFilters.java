package dev.espalier.ui.tasks;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.espalier.ui.parts.Address;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskQuery.SolvedState;
import dev.espalier.webagent.TaskQuery.WordingKind;
import dev.espalier.words.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters of the list: they show what the address says, and change it. */
final class TaskFilters extends Div {

    private static final int PATIENCE = 350;

    private final TextField text = new TextField("Instruction has");
    private final MultiSelectComboBox<String> sites = new MultiSelectComboBox<>("Site");
    private final MultiSelectComboBox<Split> splits = new MultiSelectComboBox<>("Split");
    private final Select<WordingKind> wording = new Select<>();
    private final Select<SolvedState> solved = new Select<>();

    private transient @Nullable TaskAddress shown;

    TaskFilters(List<String> siteNames) {
        addClassName("es-filters");
        text.getElement().setAttribute("data-filter", "");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PATIENCE);
        sites.setItems(siteNames);
        sites.setPlaceholder("any");
        splits.setItems(Split.values());
        splits.setPlaceholder("any");
        splits.setItemLabelGenerator(Words::of);
        choice(wording, "Wording", WordingKind.values(), kind -> switch (kind) {
            case SEEN -> "seen in training";
            case UNSEEN -> "unseen in training";
        });
        choice(solved, "Runs so far", SolvedState.values(), state -> switch (state) {
            case UNTRIED -> "untried";
            case UNSOLVED -> "tried, no greedy or done run right";
            case SOLVED -> "a greedy or done run right";
        });
        add(text, sites, splits, wording, solved);
        listen();
    }

    private static <E extends Enum<E>> void choice(
            Select<E> select, String label, E[] items, Function<E, String> words) {
        select.setLabel(label);
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("any");
        select.setItemLabelGenerator(item -> item == null ? "any" : words.apply(item));
    }

    private void listen() {
        text.addValueChangeListener(change -> go(
                change.isFromClient(),
                at -> at.filtered(TaskAddress.TEXT, change.getValue().strip())));
        sites.addValueChangeListener(
                change -> go(change.isFromClient(), at -> at.filtered(TaskAddress.SITE, change.getValue())));
        splits.addValueChangeListener(change -> go(
                change.isFromClient(),
                at -> at.filtered(
                        TaskAddress.SPLIT,
                        change.getValue().stream().map(Words::of).collect(Collectors.toSet()))));
        wording.addValueChangeListener(change ->
                go(change.isFromClient(), at -> at.filtered(TaskAddress.WORDING, word(change.getValue()))));
        solved.addValueChangeListener(change ->
                go(change.isFromClient(), at -> at.filtered(TaskAddress.SOLVED, word(change.getValue()))));
    }

    private static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : Words.of(constant);
    }

    private void go(boolean byHand, Function<TaskAddress, Address> change) {
        if (byHand && shown != null) {
            change.apply(shown).go();
        }
    }

    void show(TaskAddress address) {
        shown = address;
        text.setValue(address.text());
        sites.setValue(address.sites());
        splits.setValue(address.splits());
        wording.setValue(address.wording().orElse(null));
        solved.setValue(address.solved().orElse(null));
    }
}
