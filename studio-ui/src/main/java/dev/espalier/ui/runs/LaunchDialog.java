package dev.espalier.ui.runs;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.espalier.desk.Launch;
import dev.espalier.desk.RunDesk;
import dev.espalier.practice.Agents;
import dev.espalier.ui.failing.Telling;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.Work;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.WebTasks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Asks for runs, and has them queued while people may look elsewhere. */
final class LaunchDialog extends Dialog {

    private static final int PAUSE_MS = 300;

    private final transient RunDesk desk;
    private final LaunchForm form;
    private final Button start = new Button("Start");
    private final Button close = new Button("Not now", _ -> close());
    private final Div outcome = new Div();
    private transient List<AgentRun> launched = List.of();

    private LaunchDialog(Address address, RunDesk desk, LaunchForm form) {
        this.desk = desk;
        this.form = form;
        setHeaderTitle("New run");
        setWidth("36rem");
        outcome.getElement().setAttribute("aria-live", "polite");
        form.getElement()
                .addEventListener("input", _ -> outcome.removeAll()) // what it said is of what stood there
                .debounce(PAUSE_MS);
        add(form, outcome);
        start.addClickListener(_ -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close, start);
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && launched.isEmpty()) {
                address.without(RunsView.NEW).go();
            }
        });
    }

    /** Makes dialogs. */
    @Component
    @ConditionalOnWebApplication
    static final class Maker {

        private final WebTasks tasks;
        private final Agents agents;
        private final RunDesk desk;
        private final LaunchEstimate estimate;

        Maker(WebTasks tasks, Agents agents, RunDesk desk, LaunchEstimate estimate) {
            this.tasks = tasks;
            this.agents = agents;
            this.desk = desk;
            this.estimate = estimate;
        }

        /** @param address names the tasks */
        LaunchDialog make(Address address) {
            var named = address.values(RunsView.NEW).stream()
                    .filter(word -> !word.equals(RunsView.NO_TASK))
                    .toList();
            return new LaunchDialog(
                    address, desk, new LaunchForm(String.join(", ", named), tasks, agents.others(), estimate));
        }
    }

    private void start() {
        outcome.removeAll();
        if (form.isWhole()) {
            begin(form.launch());
        }
    }

    private void begin(Launch launch) {
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        outcome.add(
                new Paragraph("Looking at the browser, and queueing %s; this takes some seconds."
                        .formatted(Numbers.count(launch.tasks().size(), "run"))),
                bar);
        busy();
        var ui = UI.getCurrent();
        Work.begin("launch", "Queueing", _ -> desk.launch(launch)).whenEnded((runs, failure) -> {
            var _ = ui.access(() -> finish(runs, failure));
        });
    }

    private void busy() {
        form.setEnabled(false);
        start.setEnabled(false);
        close.setEnabled(false);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
    }

    private void idle() {
        form.setEnabled(true);
        start.setEnabled(true);
        close.setEnabled(true);
        setCloseOnEsc(true);
        setCloseOnOutsideClick(true);
    }

    private void finish(@Nullable List<AgentRun> runs, @Nullable Throwable failure) {
        outcome.removeAll();
        idle();
        if (failure != null) {
            outcome.add(Failure.of(Failure.sentence(Telling.told(failure))));
        } else if (runs != null) {
            launched = runs;
            close();
            UI.getCurrent()
                    .navigate(runs.size() == 1 ? "runs/" + runs.getFirst().number() : "runs");
        }
    }
}
