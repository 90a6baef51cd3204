package dev.espalier.ui.datasets;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.DatasetVersion.RowCounts;
import dev.espalier.datasets.FreezePreview;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.ui.datasets.VersionDeeds.Wish;
import dev.espalier.ui.failing.Telling;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.Work;
import dev.espalier.ui.parts.Work.Progress;
import dev.espalier.ui.parts.Work.Watcher;
import dev.espalier.ui.parts.WorkPanel;
import dev.espalier.words.Words;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks what is to be frozen, counts meanwhile what would be in it, and freezes it. */
final class FreezePanel extends Section {

    private final transient VersionDeeds deeds;
    private final FreezeForm form;
    private final Div trouble = new Div();
    private final Div outcome = new Div();
    private final Button freeze = new Button("Freeze version");
    private transient @Nullable Work<FreezePreview> counting;
    private transient @Nullable Registration watching;
    private transient @Nullable Wish counted;
    private transient @Nullable FreezePreview preview;
    private boolean asked;
    private boolean touched;

    /** @param address says what is to be frozen, and is kept as the form says it */
    FreezePanel(VersionDeeds deeds, FreezeAddress address) {
        this.deeds = deeds;
        this.form = new FreezeForm(address, deeds::latest, this::changed);
        addClassName("es-panel");
        outcome.addClassName("es-freeze-outcome");
        outcome.getElement().setAttribute("role", "status");
        freeze.addThemeVariants(ButtonVariant.PRIMARY);
        freeze.addClickListener(_ -> confirm());
        freeze.setEnabled(false);
        add(new H2("New version"), form, trouble, outcome, freeze);
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        deeds.freezing()
                .ifPresentOrElse(work -> follow(work, "A version is being frozen.", this::othersFrozen), this::count);
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        stopCounting();
    }

    private void stopCounting() {
        if (counting != null && watching != null) {
            watching.remove();
            counting.cancel();
            counting = null;
        }
    }

    private void changed() {
        touched = true;
        trouble.removeAll();
        UI.getCurrent().getPage().getHistory().replaceState(null, form.address().link());
        count();
    }

    /** Counts anew; what was being counted no longer matters. */
    private void count() {
        stopCounting();
        counted = null;
        preview = null;
        asked = false;
        outcome.removeAll();
        try {
            var wish = form.wish();
            counted = wish;
            freeze.setEnabled(true);
            outcome.add(new Paragraph("Counting…"));
            count(wish);
        } catch (RequestRefusedException e) {
            freeze.setEnabled(false);
            outcome.add(Failure.of(e));
        }
    }

    private void count(Wish wish) {
        var ui = UI.getCurrent();
        Work<FreezePreview> work = Work.begin("freeze-preview", "Counting", _ -> deeds.preview(wish));
        counting = work;
        watching = work.watch(new Watcher<>() {
            @Override
            public void at(Progress progress) {}

            @Override
            public void ended(@Nullable FreezePreview found, @Nullable Throwable failure) {
                ui.accessLater(() -> show(wish, found, failure), () -> {}).run();
            }
        });
    }

    private void show(Wish wish, @Nullable FreezePreview found, @Nullable Throwable failure) {
        if (!wish.equals(counted)) {
            return;
        }
        outcome.removeAll();
        if (found == null) {
            freeze.setEnabled(false);
            outcome.add(told(failure));
            return;
        }
        show(found);
        if (!wish.equals(form.wish())) {
            count();
            return;
        }
        freeze.setEnabled(found.refusal().isEmpty());
        preview = found;
        if (asked && found.refusal().isEmpty()) {
            confirm();
        }
    }

    private void show(FreezePreview found) {
        var rows = found.rows();
        int all = rows.train() + rows.test();
        if (all > 0 && found.undealt() == 0) {
            form.fixShare();
        } else {
            form.letShareDecide();
        }
        if (all > 0) {
            outcome.add(new Paragraph("%s to train on and %s to test on; %s rest on people's judgements."
                    .formatted(
                            Numbers.count(rows.train(), "row"),
                            Numbers.count(rows.test(), "row"),
                            Numbers.count(rows.judged()))));
        }
        if (found.undealt() > 0 && rows.test() == 0 && form.dealsToTest()) {
            outcome.add(
                    new Paragraph(
                            "No task fell to test, so nothing would be held back. A greater test share, or another seed of a new dataset, deals otherwise."));
        }
        if (all > 0 || Kept.any(found.gates())) {
            outcome.add(new H3("Kept out by the gates"), Kept.out(found.gates()));
        }
        found.refusal().map(Failure::sentence).ifPresent(refusal -> outcome.add(refused(refusal)));
    }

    /** It is no fault of who has not said anything yet. */
    private Component refused(String refusal) {
        return touched ? Failure.of(refusal) : new Paragraph(refusal);
    }

    /** Asks whether it is meant. Who clicks while rows are counted, as one does who comes from a field, is asked after. */
    private void confirm() {
        var wish = counted;
        var found = preview;
        asked = found == null;
        if (wish != null && found != null) {
            confirm(wish, found.rows());
        }
    }

    private void confirm(Wish wish, RowCounts rows) {
        var recipe = wish.recipe();
        var text =
                "It pins %s in the revisions and with the labels they have now, with evidence %s, of %s: %s to train on, %s to test on. Nothing of it changes afterwards, and it cannot be deleted."
                        .formatted(
                                Numbers.count(rows.train() + rows.test(), "row"),
                                recipe.evidence().stream()
                                        .sorted()
                                        .map(Words::of)
                                        .collect(Collectors.joining(", ")),
                                recipe.tasks().isEmpty()
                                        ? "all train tasks"
                                        : Numbers.count(recipe.tasks().size(), "task"),
                                Numbers.count(rows.train()),
                                Numbers.count(rows.test()));
        var dialog = new ConfirmDialog(
                "Freeze a version of %s?".formatted(wish.name()), text, "Freeze " + wish.name(), _ -> freeze(wish));
        dialog.setWidth("32rem");
        dialog.setCancelable(true);
        dialog.setCancelText("Not now");
        dialog.open();
    }

    private void freeze(Wish wish) {
        trouble.removeAll();
        try {
            follow(
                    deeds.freeze(wish),
                    "Freezing a version of %s, whole or not at all.".formatted(wish.name()),
                    this::frozen);
        } catch (RequestRefusedException e) {
            trouble.add(Failure.of(e));
        }
    }

    private void follow(
            Work<DatasetVersion> work, String words, BiConsumer<@Nullable DatasetVersion, @Nullable Throwable> ended) {
        counted = null;
        freeze.setEnabled(false);
        form.setEnabled(false);
        outcome.removeAll();
        outcome.add(new WorkPanel<>(work, words, ended));
    }

    private void frozen(@Nullable DatasetVersion version, @Nullable Throwable failure) {
        if (version == null) {
            again(told(failure));
        } else {
            UI.getCurrent().navigate(VersionView.path(version));
        }
    }

    /** Who only looked on stays where they are. */
    private void othersFrozen(@Nullable DatasetVersion version, @Nullable Throwable failure) {
        again(
                version == null
                        ? told(failure)
                        : new Paragraph(
                                new Anchor(
                                        VersionView.path(version),
                                        version.name().toString()),
                                new Span(" was frozen.")));
    }

    private void again(Component outcome) {
        form.setEnabled(true);
        trouble.removeAll();
        trouble.add(outcome);
        count();
    }

    private static Component told(@Nullable Throwable failure) {
        return switch (failure) {
            case CancellationException _ -> new Paragraph("Stopped. Nothing was frozen.");
            case null -> throw new IllegalStateException("freezing came to nothing and failed of nothing");
            default -> Failure.of(Failure.sentence(Telling.told(failure)));
        };
    }
}
