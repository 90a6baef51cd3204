package dev.espalier.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.espalier.practice.TaskMaker;
import dev.espalier.sites.tasks.TooFewTasksException;
import dev.espalier.ui.failing.Telling;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.Work;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks how many tasks of which site are to be made, and makes them while people may look elsewhere. */
final class GenerateDialog extends Dialog {

    private static final int MOST = 10_000;
    private static final int USUAL = 40;

    private final transient TaskMaker maker;
    private final Select<String> site = new Select<>();
    private final IntegerField count = new IntegerField("How many");
    private final IntegerField seed = new IntegerField("Seed");
    private final Div form = new Div(site, count, seed);
    private final Div outcome = new Div();
    private final Button make = new Button("Make tasks");
    private final Button close = new Button("Cancel", _ -> close());

    /** @param sites at least one */
    GenerateDialog(TaskMaker maker, List<String> sites) {
        this.maker = maker;
        setHeaderTitle("Make tasks");
        setWidth("30rem");
        site.setLabel("Site");
        site.setItems(sites);
        site.setValue(sites.getFirst());
        field(count, USUAL, "1 to %s; a few hundred take some seconds".formatted(Numbers.count(MOST)));
        count.setMin(1);
        count.setMax(MOST);
        field(seed, 1, "The same site, number and seed make the same tasks; none is stored twice");
        form.addClassName("es-form");
        outcome.getElement().setAttribute("aria-live", "polite");
        add(
                new Paragraph(
                        "Each task is drawn from the site's declaration, solved once by its expert, and falls into train, validation or held-out by what it is about."),
                form,
                outcome);
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(_ -> begin());
        getFooter().add(close, make);
    }

    private static void field(IntegerField field, int value, String helper) {
        field.setValue(value);
        field.setHelperText(helper);
        field.setStepButtonsVisible(true);
    }

    private void begin() {
        outcome.removeAll();
        if (count.isInvalid() || count.isEmpty() || seed.isInvalid() || seed.isEmpty()) {
            outcome.add(Failure.of(
                    "Give a number from 1 to %s, and a whole number as seed.".formatted(Numbers.count(MOST))));
            return;
        }
        var asked = new Asked(site.getValue(), count.getValue(), seed.getValue());
        var bar = new ProgressBar(0, asked.count());
        var said = new Paragraph("Drawing and solving %s of %s. This goes on when you close the dialog."
                .formatted(Numbers.count(asked.count(), "task"), asked.site()));
        busy();
        var ui = UI.getCurrent();
        var work = Work.begin(
                "make-tasks",
                "Drawing and solving",
                _ -> maker.make(asked.site(), asked.count(), asked.seed(), new Steps(ui, bar)));
        work.whenEnded((made, failure) -> {
            var _ = ui.access(() -> finish(made, failure));
        });
        var stop = new Button("Stop making", _ -> work.cancel());
        stop.setDisableOnClick(true);
        outcome.add(said, bar, stop);
    }

    private record Asked(String site, int count, long seed) {}

    /** Shows how far it is, a hundred times at most, and ends what was cancelled. */
    private record Steps(UI ui, ProgressBar bar) implements IntConsumer {

        @Override
        public void accept(int made) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("somebody stopped it after %d".formatted(made));
            }
            if (made % Math.max(1, (int) bar.getMax() / 100) == 0) {
                ui.accessLater(() -> bar.setValue(made), () -> {}).run(); // goes on when the page is gone
            }
        }
    }

    private void busy() {
        form.setEnabled(false);
        make.setEnabled(false);
        close.setText("Close");
    }

    private void finish(@Nullable List<WebTask> made, @Nullable Throwable failure) {
        outcome.removeAll();
        form.setEnabled(true);
        make.setEnabled(true);
        if (failure != null) {
            outcome.add(told(failure));
        } else if (made != null) {
            outcome.add(new Paragraph(told(made)));
            form.setVisible(false);
            make.setVisible(false);
            if (isAttached()) {
                UI.getCurrent().navigate("tasks");
            }
        }
    }

    private static Component told(Throwable failure) {
        return switch (failure) {
            case CancellationException _ -> new Paragraph("Stopped. No task was stored.");
            case TooFewTasksException few -> Failure.of(Failure.sentence(few.reason()));
            default -> Failure.of(Failure.sentence(Telling.told(failure)));
        };
    }

    private static String told(List<WebTask> made) {
        return "%s on %s: %s."
                .formatted(Numbers.count(made.size(), "task"), made.getFirst().site(), shares(made));
    }

    private static String shares(List<WebTask> made) {
        return Arrays.stream(Split.values())
                .map(split ->
                        made.stream().filter(task -> task.split() == split).count() + " " + Words.of(split))
                .collect(Collectors.joining(", "));
    }
}
