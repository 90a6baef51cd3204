package dev.espalier.ui.datasets;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.datasets.export.ExportException;
import dev.espalier.datasets.export.ExportFormat;
import dev.espalier.datasets.export.ExportTarget;
import dev.espalier.datasets.export.Exported;
import dev.espalier.ui.datasets.VersionDeeds.Form;
import dev.espalier.ui.failing.Telling;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.Work;
import dev.espalier.ui.parts.WorkPanel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Writes a version into the home, whole or not at all. */
final class ExportForm extends Div {

    private final transient VersionDeeds deeds;
    private final transient DatasetVersion version;
    private final transient Runnable written;
    private final CheckboxGroup<ExportTarget> targets = new CheckboxGroup<>("For");
    private final CheckboxGroup<ExportFormat> formats = new CheckboxGroup<>("As");
    private final Button export;
    private final Div fields = new Div();
    private final Div outcome = new Div();

    /** @param written run when it was */
    ExportForm(VersionDeeds deeds, DatasetVersion version, Runnable written) {
        this.deeds = deeds;
        this.version = version;
        this.written = written;
        addClassName("es-export-form");
        targets.setItems(ExportTarget.values());
        targets.setItemLabelGenerator(ExportTarget::label);
        targets.select(ExportTarget.values());
        formats.setItems(ExportFormat.values());
        formats.setItemLabelGenerator(ExportFormat::label);
        formats.select(ExportFormat.values());
        export = new Button("Export " + version.name(), _ -> begin());
        export.addThemeVariants(ButtonVariant.PRIMARY);
        fields.addClassName("es-filters");
        fields.add(targets, formats, export);
        outcome.getElement().setAttribute("role", "status");
        add(fields, outcome);
        deeds.exporting(version).ifPresentOrElse(this::follow, this::offer);
    }

    /** A folder is never written twice. */
    private void offer() {
        var folder = deeds.folder(version);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            fields.setVisible(false);
            var command = new Span("espalier export %s --to DIR".formatted(version.name()));
            command.addClassName("es-mono");
            outcome.add(new Paragraph(
                    new Span("To write it again, move that folder away first, or name another one: "), command));
        }
    }

    private void begin() {
        outcome.removeAll();
        if (targets.getValue().isEmpty() || formats.getValue().isEmpty()) {
            outcome.add(Failure.of("Choose at least one reader and one format."));
            return;
        }
        follow(deeds.export(version, new Form(targets.getValue(), formats.getValue())));
    }

    private void follow(Work<Exported> work) {
        fields.setVisible(false);
        outcome.removeAll();
        outcome.add(new WorkPanel<>(work, "Writing %s to disk.".formatted(version.name()), this::finish));
    }

    private void finish(@Nullable Exported exported, @Nullable Throwable failure) {
        outcome.removeAll();
        if (exported != null) {
            outcome.add(new Paragraph("Written and read back: %s."
                    .formatted(Numbers.count(exported.files().size(), "file"))));
            written.run();
            return;
        }
        fields.setVisible(true);
        switch (failure) {
            case ExportException failed -> outcome.add(Failure.of(failed));
            case RequestRefusedException refused -> outcome.add(Failure.of(refused));
            case CancellationException _ -> outcome.add(new Paragraph("Stopped. Nothing was exported."));
            case null -> throw new IllegalStateException("an export came to nothing and failed of nothing");
            default -> outcome.add(Failure.of(Failure.sentence(Telling.told(failure))));
        }
    }
}
