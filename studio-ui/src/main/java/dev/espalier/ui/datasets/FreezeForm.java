package dev.espalier.ui.datasets;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.Recipe.SplitRule;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.mcts.Evidence;
import dev.espalier.ui.datasets.VersionDeeds.Wish;
import dev.espalier.ui.pairs.Meanings;
import dev.espalier.ui.parts.Address;
import dev.espalier.words.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that say what is to be frozen. */
final class FreezeForm extends Div {

    private final TextField name = new TextField("Name");
    private final CheckboxGroup<Evidence> evidence = new CheckboxGroup<>("Evidence that suffices");
    private final TextField tasks = new TextField("Tasks");
    private final NumberField share = new NumberField("Test share");
    private final IntegerField seed = new IntegerField("Seed");

    private final transient FreezeAddress said;

    /**
     * @param said what the fields begin with
     * @param changed run when anything was changed
     */
    FreezeForm(FreezeAddress said, Runnable changed) {
        this.said = said;
        addClassName("es-freeze-form");
        name.setHelperText("A new name begins a dataset; a known one gets its next version");
        name.setValue(said.name());
        evidence.setItems(Evidence.values());
        evidence.setItemLabelGenerator(Words::of);
        evidence.setTooltipText(Arrays.stream(Evidence.values())
                .map(kind -> "%s: %s".formatted(Words.of(kind), Meanings.of(kind)))
                .collect(Collectors.joining(" ")));
        evidence.setValue(said.evidence());
        evidence.setHelperText("A pair that people judged goes in whatever the search's evidence");
        tasks.setValue(said.tasks());
        tasks.setPlaceholder("all train tasks");
        tasks.setHelperText("Numbers, as in 3, 7");
        share.setHelperText("Chance of a task to go to test, 0 to under 1");
        share.setValue(said.share());
        seed.setHelperText("Deals the tasks of a new dataset");
        seed.setValue(said.seed());
        for (var text : new TextField[] {name, tasks}) {
            text.setValueChangeMode(ValueChangeMode.LAZY);
            text.addValueChangeListener(_ -> changed.run());
        }
        share.setValueChangeMode(ValueChangeMode.LAZY);
        share.addValueChangeListener(_ -> changed.run());
        seed.setValueChangeMode(ValueChangeMode.LAZY);
        seed.addValueChangeListener(_ -> changed.run());
        evidence.addValueChangeListener(_ -> changed.run());
        add(name, tasks, share, seed, evidence);
    }

    /** Returns where the form stands as it does now; a field that says nothing is left out. */
    Address address() {
        var share = this.share.getValue();
        var dealt = seed.getValue();
        return said.named(name.getValue().strip())
                .ofTasks(tasks.getValue().strip())
                .ofEvidence(evidence.getValue())
                .withShare(share == null ? Recipe.DEFAULT.split().testShare() : share)
                .dealt(dealt == null ? FreezeAddress.SEED : dealt)
                .address();
    }

    /**
     * Returns what is asked for.
     *
     * @throws RequestRefusedException when a field says nothing that can be done
     */
    Wish wish() {
        if (evidence.getValue().isEmpty()) {
            throw new RequestRefusedException("no evidence suffices; choose at least one kind");
        }
        Double chance = share.getValue();
        if (chance == null || !(chance >= 0 && chance < 1)) {
            throw new RequestRefusedException("the test share must be 0 or more and less than 1, as in 0.1");
        }
        Integer dealt = seed.getValue();
        if (dealt == null) {
            throw new RequestRefusedException("the seed must be a whole number, as in 1");
        }
        var split = new SplitRule(Recipe.DEFAULT.split().unit(), chance);
        return new Wish(name.getValue().strip(), new Recipe(numbers(), evidence.getValue(), split), dealt);
    }

    private Set<Integer> numbers() {
        var said = tasks.getValue().strip();
        if (said.isEmpty()) {
            return Set.of();
        }
        if (!said.matches("[0-9]{1,9}([,\\s]+[0-9]{1,9})*,?")) {
            throw new RequestRefusedException("\"%s\" are no numbers of tasks; write them as in 3, 7".formatted(said));
        }
        return Arrays.stream(said.split("[,\\s]+")).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
