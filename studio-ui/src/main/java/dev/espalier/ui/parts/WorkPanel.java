package dev.espalier.ui.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import dev.espalier.ui.parts.Work.Progress;
import dev.espalier.ui.parts.Work.Watcher;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Work under way: how far it is, and what ends it. */
public final class WorkPanel<T> extends Div {

    private final transient Work<T> work;
    private final transient BiConsumer<@Nullable T, @Nullable Throwable> ended;
    private final Paragraph told = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private @Nullable Registration watching;

    /**
     * @param words what is done, a sentence
     * @param ended is told, in the page, how it ended
     */
    public WorkPanel(Work<T> work, String words, BiConsumer<@Nullable T, @Nullable Throwable> ended) {
        this.work = work;
        this.ended = ended;
        var cancel = new Button("Cancel", _ -> work.cancel());
        cancel.setDisableOnClick(true);
        bar.getElement().setAttribute("aria-label", words);
        add(new Paragraph(words + " This goes on when you leave the page."), told, bar, cancel);
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        var ui = attachment.getUI();
        show(work.progress());
        watching = work.watch(new Watcher<>() {
            @Override
            public void at(Progress progress) {
                in(ui, () -> show(progress));
            }

            @Override
            public void ended(@Nullable T result, @Nullable Throwable failure) {
                in(ui, () -> end(result, failure));
            }
        });
    }

    private static void in(UI ui, Runnable shown) {
        ui.accessLater(shown::run, () -> {}).run(); // goes on when the page is gone
    }

    private void end(@Nullable T result, @Nullable Throwable failure) {
        if (isAttached()) {
            ended.accept(result, failure);
        }
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    private void show(Progress progress) {
        bar.setIndeterminate(progress.all() == 0);
        if (progress.all() == 0) {
            told.setText(progress.doing() + "…");
            return;
        }
        bar.setMax(progress.all());
        bar.setValue(progress.done());
        told.setText("%s: %s of %s"
                .formatted(progress.doing(), Numbers.count(progress.done()), Numbers.count(progress.all())));
    }
}
