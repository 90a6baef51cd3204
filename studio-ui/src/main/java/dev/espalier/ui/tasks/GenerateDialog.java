package dev.espalier.ui.tasks;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.practice.TaskMaker;
import dev.espalier.sites.tasks.TooFewTasksException;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks how many tasks of which site are to be made, and makes them while people may look elsewhere. */
final class GenerateDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(GenerateDialog.class);
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
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        outcome.add(
                new Paragraph("Drawing and solving %s of %s. This goes on when you close the dialog."
                        .formatted(Numbers.count(asked.count(), "task"), asked.site())),
                bar);
        form.setEnabled(false);
        make.setEnabled(false);
        close.setText("Close");
        var ui = UI.getCurrent();
        var _ = CompletableFuture.supplyAsync(
                        () -> maker.make(asked.site(), asked.count(), asked.seed()),
                        work -> Thread.ofVirtual().name("make-tasks").start(work))
                .whenComplete((made, failure) -> {
                    var _ = ui.access(() -> finish(asked, made, failure));
                });
    }

    private record Asked(String site, int count, long seed) {}

    private void finish(Asked asked, @Nullable List<WebTask> made, @Nullable Throwable failure) {
        outcome.removeAll();
        form.setEnabled(true);
        make.setEnabled(true);
        if (made != null) {
            outcome.add(new Paragraph(told(made)));
            form.setVisible(false);
            make.setVisible(false);
            if (isAttached()) {
                UI.getCurrent().navigate("tasks");
            }
            return;
        }
        outcome.add(Failure.of(reason(asked, failure)));
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

    private static String reason(Asked asked, @Nullable Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return switch (cause) {
            case TooFewTasksException few -> few.reason();
            case RequestRefusedException refused -> String.valueOf(refused.getMessage());
            case null, default -> {
                LOG.error(
                        "tasks were not made site={} count={} seed={}",
                        asked.site(),
                        asked.count(),
                        asked.seed(),
                        cause);
                yield "No tasks were made, because of a fault in the program; its log says more. Nothing was stored.";
            }
        };
    }
}
