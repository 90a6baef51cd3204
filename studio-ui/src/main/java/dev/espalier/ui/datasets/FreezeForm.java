package dev.espalier.ui.datasets;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.Recipe.SplitRule;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.mcts.Evidence;
import dev.espalier.ui.datasets.VersionDeeds.Wish;
import dev.espalier.ui.pairs.Meanings;
import dev.espalier.ui.parts.Address;
import dev.espalier.words.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that say what is to be frozen. */
final class FreezeForm extends Div {

    private final TextField name = new TextField("Name");
    private final CheckboxGroup<Evidence> evidence = new CheckboxGroup<>("Evidence that suffices");
    private final TextField tasks = new TextField("Tasks");
    private final NumberField share = new NumberField("Test share");
    private final IntegerField seed = new IntegerField("Seed");

    private final transient FreezeAddress said;
    private final transient Function<String, Optional<DatasetVersion>> latest;
    private transient Optional<DatasetVersion> before;

    /**
     * @param said what the fields begin with
     * @param latest finds the latest version of a dataset, which fixes how its tasks are dealt
     * @param changed run when a person changed anything
     */
    FreezeForm(FreezeAddress said, Function<String, Optional<DatasetVersion>> latest, Runnable changed) {
        this.said = said;
        this.latest = latest;
        this.before = latest.apply(said.name());
        addClassName("es-freeze-form");
        name.setHelperText("A new name begins a dataset; a known one gets its next version");
        name.setValue(said.name());
        evidence.setItems(Evidence.values());
        evidence.setItemLabelGenerator(Words::of);
        evidence.setItemHelperGenerator(Meanings::of);
        evidence.setValue(said.evidence());
        evidence.setHelperText("A pair that people judged goes in whatever the search's evidence");
        tasks.setValue(said.tasks());
        tasks.setPlaceholder("all train tasks");
        tasks.setHelperText("Numbers, as in 3, 7");
        share.setValue(said.share(usualShare()));
        told();
        name.addValueChangeListener(_ -> named());
        Stream.<HasValueChangeMode>of(name, tasks, share, seed)
                .forEach(field -> field.setValueChangeMode(ValueChangeMode.LAZY));
        Stream.<HasValue<?, ?>>of(name, tasks, share, seed, evidence)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                }));
        add(name, tasks, share, seed, evidence);
    }

    /** Another name is another dataset, which was dealt otherwise or not yet. */
    private void named() {
        before = latest.apply(name.getValue().strip());
        before.ifPresent(_ -> share.setValue(usualShare()));
        told();
    }

    private double usualShare() {
        return before.map(DatasetVersion::recipe).orElse(Recipe.DEFAULT).split().testShare();
    }

    private void told() {
        seed.setReadOnly(before.isPresent());
        if (before.isPresent()) {
            seed.clear();
        } else if (seed.isEmpty()) {
            seed.setValue(said.seed());
        }
        seed.setHelperText(before.map(version -> "%s keeps the deal of its first version"
                        .formatted(version.dataset().name()))
                .orElse("Deals the tasks of a new dataset"));
        letShareDecide();
    }

    /** Says which tasks the share deals. */
    void letShareDecide() {
        share.setReadOnly(false);
        share.setHelperText(before.map(version ->
                        "Chance of a task that is new to %s to go to test; the others stay where they were dealt"
                                .formatted(version.dataset().name()))
                .orElse("Chance of a task to go to test, 0 to under 1"));
    }

    /** Takes the share back to what it was, and says that earlier versions dealt every task that is asked for. */
    void fixShare() {
        share.setReadOnly(true);
        share.setValue(usualShare());
        share.setHelperText("Earlier versions of %s dealt all these tasks, and they stay where they are"
                .formatted(name.getValue().strip()));
    }

    /** Returns whether the share leaves tasks for test, as far as chance has it. */
    boolean dealsToTest() {
        var chance = share.getValue();
        return chance != null && chance > 0;
    }

    /** Returns where the form stands as it does now; a field that says nothing is left out. */
    Address address() {
        var share = this.share.getValue();
        var dealt = seed.getValue();
        return said.named(name.getValue().strip())
                .ofTasks(tasks.getValue().strip())
                .ofEvidence(evidence.getValue())
                .withShare(share == null ? usualShare() : share, usualShare())
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
        Integer dealt = before.isPresent() ? Integer.valueOf(FreezeAddress.SEED) : seed.getValue();
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
