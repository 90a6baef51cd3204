package dev.espalier.ui.runs;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.desk.Launch;
import dev.espalier.desk.RunDesk;
import dev.espalier.practice.Agents;
import dev.espalier.practice.SearchPlan;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Failure;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Asks for runs: on which tasks, how, and what that will take. */
final class LaunchDialog extends Dialog {

    private static final int MOST_ROLLOUTS = 1_000;

    private final transient WebTasks tasks;
    private final transient RunDesk desk;
    private final transient LaunchEstimate estimate;
    private final TextField numbers = new TextField("Tasks");
    private final IntegerField rollouts = new IntegerField("Rollouts");
    private final IntegerField seed = new IntegerField("Seed");
    private final Checkbox extracts = new Checkbox("Read the pairs of train tasks when a search is done", true);
    private final Button start = new Button("Start");
    private final Paragraph expected = new Paragraph();
    private final Div problem = new Div();
    private transient List<AgentRun> launched = List.of();

    private LaunchDialog(Address address, WebTasks tasks, RunDesk desk, LaunchEstimate estimate) {
        this.tasks = tasks;
        this.desk = desk;
        this.estimate = estimate;
        setHeaderTitle("New run");
        setWidth("34rem");
        numbers.setHelperText("Numbers of tasks, as in 3, 7; one run each");
        numbers.setValue(address.values(RunsView.NEW).stream()
                .filter(text -> text.matches("[0-9]{1,9}"))
                .reduce((one, other) -> one + ", " + other)
                .orElse(""));
        numbers.setValueChangeMode(ValueChangeMode.LAZY);
        rollouts.setHelperText("1 is the greedy path alone; 12 grow a tree");
        rollouts.setValue(12);
        bound(rollouts, 1, MOST_ROLLOUTS);
        seed.setHelperText("Of every draw; the same seed makes the same tree");
        seed.setValue(1);
        expected.addClassName("es-hint");
        numbers.addValueChangeListener(_ -> expect());
        rollouts.addValueChangeListener(_ -> expect());
        var fields = new Div(numbers, rollouts, seed, extracts, expected, problem);
        fields.addClassName("es-fields");
        add(fields);
        start.addClickListener(_ -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(true); // a browser is launched, which takes its time
        getFooter().add(new Button("Not now", _ -> close()), start);
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && launched.isEmpty()) {
                address.without(RunsView.NEW).go();
            }
        });
        expect();
    }

    /** Makes dialogs. */
    @Component
    @ConditionalOnWebApplication
    static final class Maker {

        private final WebTasks tasks;
        private final RunDesk desk;
        private final LaunchEstimate estimate;

        Maker(WebTasks tasks, RunDesk desk, LaunchEstimate estimate) {
            this.tasks = tasks;
            this.desk = desk;
            this.estimate = estimate;
        }

        /** @param address names the tasks */
        LaunchDialog make(Address address) {
            return new LaunchDialog(address, tasks, desk, estimate);
        }
    }

    private static void bound(IntegerField field, int least, int most) {
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setErrorMessage("From %d to %d".formatted(least, most));
    }

    private void expect() {
        expected.setText(
                rollouts.isEmpty() || rollouts.isInvalid()
                        ? ""
                        : estimate.of(
                                chosen().stream()
                                        .flatMap(number -> tasks.numbered(number).stream())
                                        .map(WebTask::site)
                                        .toList(),
                                rollouts.getValue()));
    }

    private List<Integer> chosen() {
        return Arrays.stream(numbers.getValue().split("[,\\s]+"))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .toList();
    }

    private void start() {
        problem.removeAll();
        start.setEnabled(true);
        var asked = chosen();
        if (asked.isEmpty()) {
            problem.add(Failure.of(
                    "No task is named. Write the numbers of tasks, as in 3, 7; the list of tasks shows them."));
            return;
        }
        if (rollouts.isEmpty() || rollouts.isInvalid() || seed.isEmpty()) {
            problem.add(
                    Failure.of("Rollouts must be from 1 to %d, and the seed a whole number.".formatted(MOST_ROLLOUTS)));
            return;
        }
        try {
            launched = desk.launch(new Launch(
                    asked, Agents.EMBEDDED, new SearchPlan(rollouts.getValue(), seed.getValue()), extracts.getValue()));
            close();
            UI.getCurrent()
                    .navigate(
                            launched.size() == 1 ? "runs/" + launched.getFirst().number() : "runs");
        } catch (RequestRefusedException | BrowserException e) {
            problem.add(Failure.of(e));
        }
    }
}
