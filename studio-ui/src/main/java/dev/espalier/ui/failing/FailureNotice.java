package dev.espalier.ui.failing;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.HashSet;
import java.util.Set;

/** What went wrong, in a corner of the page until somebody closes it. */
final class FailureNotice extends Notification {

    private FailureNotice(String words) {
        setPosition(Position.BOTTOM_START);
        setDuration(0);
        setAssertive(true);
        addThemeVariants(NotificationVariant.ERROR);
        var told = new Span(words);
        told.addClassName("es-notice");
        add(told, new Button("Close", _ -> close()));
    }

    /** Shows it, unless the same words are in sight already, as a page that asks again and again would have them. */
    static void show(UI ui, String words) {
        var shown = shown(ui);
        if (shown.words().add(words)) {
            var notice = new FailureNotice(words);
            notice.addOpenedChangeListener(change -> {
                if (!change.isOpened()) {
                    shown.words().remove(words);
                }
            });
            notice.open();
        }
    }

    private static Shown shown(UI ui) {
        var known = ComponentUtil.getData(ui, Shown.class);
        if (known != null) {
            return known;
        }
        var none = new Shown(new HashSet<>());
        ComponentUtil.setData(ui, Shown.class, none);
        return none;
    }

    /** What the notices of a page say. */
    private record Shown(Set<String> words) {}
}
