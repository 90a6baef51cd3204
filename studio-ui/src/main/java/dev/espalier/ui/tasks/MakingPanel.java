package dev.espalier.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.espalier.sites.tasks.TooFewTasksException;
import dev.espalier.ui.failing.Telling;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.WorkPanel;
import dev.espalier.ui.tasks.TaskDeeds.Making;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tasks that are being made, and how that ended until somebody has seen it. */
final class MakingPanel extends Div {

    private final transient TaskDeeds deeds;
    private final transient Runnable made;

    /** @param made is told, in the page, when tasks have come */
    MakingPanel(TaskDeeds deeds, Runnable made) {
        this.deeds = deeds;
        this.made = made;
        addClassName("es-panel");
    }

    /** Shows the last making as it stands now. */
    void show() {
        removeAll();
        var last = deeds.last();
        setVisible(last.isPresent());
        last.ifPresent(this::follow);
    }

    private void follow(Making making) {
        var wish = making.wish();
        var words = "Making %s of %s.".formatted(Numbers.count(wish.count(), "task"), wish.site());
        add(new WorkPanel<>(making.work(), words, (tasks, failure) -> end(making, tasks, failure)));
    }

    private void end(Making making, @Nullable List<WebTask> tasks, @Nullable Throwable failure) {
        removeAll();
        add(tasks == null ? told(failure) : told(tasks));
        add(new Button("Close", _ -> {
            deeds.dismiss(making);
            show();
        }));
        if (tasks != null) {
            made.run();
        }
    }

    private static Component told(@Nullable Throwable failure) {
        return switch (failure) {
            case CancellationException _ -> new Paragraph("Stopped. No task was stored.");
            case TooFewTasksException few -> Failure.of(Failure.sentence(few.reason()));
            case null -> throw new IllegalStateException("the making came to nothing and failed of nothing");
            default -> Failure.of(Failure.sentence(Telling.told(failure)));
        };
    }

    private static Component told(List<WebTask> made) {
        var first = made.getFirst().number();
        var told = new Paragraph("Made %s of %s: %s. "
                .formatted(Numbers.count(made.size(), "task"), made.getFirst().site(), shares(made)));
        told.add(new Anchor("tasks/" + first, "Task " + first));
        if (made.size() > 1) {
            var last = made.getLast().number();
            told.add(new Text(" to "), new Anchor("tasks/" + last, "task " + last));
        }
        return told;
    }

    private static String shares(List<WebTask> made) {
        return Arrays.stream(Split.values())
                .map(split ->
                        made.stream().filter(task -> task.split() == split).count() + " " + Words.of(split))
                .collect(Collectors.joining(", "));
    }
}
