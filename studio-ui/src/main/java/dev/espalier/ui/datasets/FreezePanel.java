package dev.espalier.ui.datasets;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.DatasetVersion.RowCounts;
import dev.espalier.datasets.FreezePreview;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.ui.datasets.VersionDeeds.Wish;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.Work;
import dev.espalier.words.Words;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks what is to be frozen, counts meanwhile what would be in it, and freezes it. */
final class FreezePanel extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(FreezePanel.class);

    private final transient VersionDeeds deeds;
    private final FreezeForm form;
    private final Div outcome = new Div();
    private final Button freeze = new Button("Freeze version");
    private transient @Nullable Work counting;
    private transient @Nullable Wish counted;
    private transient @Nullable FreezePreview preview;
    private boolean asked;

    FreezePanel(VersionDeeds deeds, String proposed) {
        this.deeds = deeds;
        this.form = new FreezeForm(proposed, this::count);
        addClassName("es-panel");
        outcome.addClassName("es-freeze-outcome");
        outcome.getElement().setAttribute("role", "status");
        freeze.addThemeVariants(ButtonVariant.PRIMARY);
        freeze.addClickListener(_ -> confirm());
        freeze.setEnabled(false);
        add(new H2("New version"), form, outcome, freeze);
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        count();
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        stopCounting();
    }

    private void stopCounting() {
        if (counting != null) {
            counting.cancel();
            counting = null;
        }
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
            var ui = UI.getCurrent();
            counting = Work.begin("freeze-preview", () -> deeds.preview(wish), (preview, failure) -> {
                var _ = ui.access(() -> show(wish, preview, failure));
            });
        } catch (RequestRefusedException e) {
            freeze.setEnabled(false);
            outcome.add(Failure.of(e));
        }
    }

    private void show(Wish wish, @Nullable FreezePreview found, @Nullable Throwable failure) {
        if (!wish.equals(counted)) {
            return;
        }
        outcome.removeAll();
        if (found == null) {
            freeze.setEnabled(false);
            fail("The rows could not be counted", failure);
            return;
        }
        var rows = found.rows();
        outcome.add(new Paragraph("%s to train on and %s to test on; %s rest on people's judgements."
                .formatted(
                        Numbers.count(rows.train(), "row"),
                        Numbers.count(rows.test(), "row"),
                        Numbers.count(rows.judged()))));
        outcome.add(Kept.out(found.gates()));
        found.refusal().ifPresent(refusal -> outcome.add(Failure.of(new RequestRefusedException(refusal))));
        freeze.setEnabled(found.refusal().isEmpty());
        preview = found;
        if (asked && found.refusal().isEmpty()) {
            confirm();
        }
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
        counted = null;
        freeze.setEnabled(false);
        form.setEnabled(false);
        outcome.removeAll();
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        outcome.add(new Paragraph("Freezing a version of %s, whole or not at all.".formatted(wish.name())), bar);
        var ui = UI.getCurrent();
        var _ = Work.begin("freeze", () -> deeds.freeze(wish), (version, failure) -> {
            var _ = ui.access(() -> frozen(version, failure));
        });
    }

    private void frozen(@Nullable DatasetVersion version, @Nullable Throwable failure) {
        form.setEnabled(true);
        outcome.removeAll();
        if (version == null) {
            fail("Nothing was frozen", failure);
        } else if (isAttached()) {
            UI.getCurrent().navigate(VersionView.path(version));
        }
    }

    private void fail(String what, @Nullable Throwable failure) {
        switch (failure) {
            case RequestRefusedException refused -> outcome.add(Failure.of(refused));
            case CancellationException _ -> outcome.add(new Paragraph("Stopped."));
            case null, default -> {
                LOG.error("{}", what, failure);
                outcome.add(Failure.of(what + ", because of a fault in the program; its log says more."));
            }
        }
    }
}
