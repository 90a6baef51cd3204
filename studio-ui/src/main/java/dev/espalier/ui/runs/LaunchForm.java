package dev.espalier.ui.runs;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.espalier.desk.Launch;
import dev.espalier.practice.Agents;
import dev.espalier.practice.SearchPlan;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.WebTasks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that say which runs are wanted, and what they will take. */
final class LaunchForm extends Div {

    private static final int MOST_ROLLOUTS = 1_000;
    private static final int USUAL_ROLLOUTS = 12;

    private final transient WebTasks tasks;
    private final transient LaunchEstimate estimate;
    private final TextField numbers = new TextField("Tasks");
    private final IntegerField rollouts = new IntegerField("Rollouts");
    private final ComboBox<String> policy = new ComboBox<>("Policy");
    private final TextField seed = new TextField("Seed");
    private final Paragraph expected = new Paragraph();

    /**
     * @param named tasks to begin with, as somebody would write them
     * @param policies that may be chosen besides the program's own
     */
    LaunchForm(String named, WebTasks tasks, List<PolicyVersion> policies, LaunchEstimate estimate) {
        this.tasks = tasks;
        this.estimate = estimate;
        addClassName("es-fields");
        numbers.setHelperText(
                "Numbers of tasks, as in 3, 7; one run each; the pairs of train tasks are read when it is done");
        numbers.setValue(named);
        numbers.setValueChangeMode(ValueChangeMode.LAZY);
        numbers.setManualValidation(true);
        numbers.addValueChangeListener(_ -> showFaults());
        rollouts.setHelperText("1 is the greedy path alone; 12 grow a tree");
        rollouts.setValue(USUAL_ROLLOUTS);
        rollouts.setMin(1);
        rollouts.setMax(MOST_ROLLOUTS);
        rollouts.setStepButtonsVisible(true);
        rollouts.setErrorMessage("From 1 to %d".formatted(MOST_ROLLOUTS));
        rollouts.addValueChangeListener(_ -> expect());
        offer(policies);
        seed.setHelperText("Of every draw; the same seed makes the same tree");
        seed.setValue("1");
        seed.setPattern("-?[0-9]{1,18}");
        seed.setErrorMessage("A whole number, as in 1");
        expected.addClassName("es-hint");
        expected.getElement().setAttribute("aria-live", "polite");
        add(numbers, rollouts, policy, seed, expected);
        if (!named.isEmpty()) {
            showFaults();
        }
    }

    private void offer(List<PolicyVersion> policies) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Agents.EMBEDDED, Agents.EMBEDDED + ", as it comes with the program");
        policies.forEach(
                version -> labels.put(version.id().toString(), "%s %s".formatted(version.name(), version.id())));
        policy.setItems(labels.keySet());
        policy.setItemLabelGenerator(labels::get);
        policy.setValue(Agents.EMBEDDED);
        policy.setHelperText("Proposes what to do at each page");
        policy.setErrorMessage("Choose a policy.");
    }

    private TaskChoice choice() {
        return TaskChoice.read(numbers.getValue(), tasks);
    }

    private void showFaults() {
        var fault = choice().fault();
        numbers.setErrorMessage(fault.orElse(""));
        numbers.setInvalid(fault.isPresent());
        expect();
    }

    private void expect() {
        expected.setText(
                rollouts.isEmpty() || rollouts.isInvalid() ? "" : estimate.of(choice().tasks(), rollouts.getValue()));
    }

    /** Tells whether all that a run needs is said; each field that lacks it says so, and the first of them is where to type. */
    boolean isWhole() {
        showFaults();
        rollouts.setInvalid(rollouts.isInvalid() || rollouts.isEmpty());
        policy.setInvalid(policy.isEmpty());
        seed.setInvalid(seed.isInvalid() || seed.isEmpty());
        var faulty = Stream.of(faulty(numbers), faulty(rollouts), faulty(policy), faulty(seed))
                .flatMap(Optional::stream)
                .toList();
        faulty.stream().findFirst().ifPresent(Focusable::focus);
        return faulty.isEmpty();
    }

    private static <F extends HasValidation & Focusable<?>> Optional<Focusable<?>> faulty(F field) {
        return field.isInvalid() ? Optional.of(field) : Optional.empty();
    }

    /** Returns what is wanted, when nothing is wrong with it. */
    Launch launch() {
        var plan = new SearchPlan(rollouts.getValue(), Long.parseLong(seed.getValue()));
        return new Launch(choice().numbers(), policy.getValue(), plan);
    }
}
