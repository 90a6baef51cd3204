package dev.espalier.ui.failing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.espalier.ui.parts.Failure;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Tells people when what they asked of a page that is open did not work; the page stays as it is. */
@Component
@ConditionalOnWebApplication
class DeedFailures implements VaadinServiceInitListener {

    private static final int READABLE_MS = 10_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(
                        started -> started.getSession().setErrorHandler(failed -> tell(failed.getThrowable())));
    }

    private static void tell(Throwable failure) {
        var words = Failure.sentence(Telling.told(failure));
        var ui = UI.getCurrent();
        if (ui != null) {
            var _ = ui.access(() -> Notification.show(words, READABLE_MS, Notification.Position.BOTTOM_START)
                    .addThemeVariants(NotificationVariant.ERROR));
        }
    }
}
