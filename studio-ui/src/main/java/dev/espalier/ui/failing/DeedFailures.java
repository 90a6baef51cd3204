package dev.espalier.ui.failing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.espalier.ui.parts.Failure;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Tells people when what they asked of a page that is open did not work; the page stays as it is. */
@Component
@ConditionalOnWebApplication
class DeedFailures implements VaadinServiceInitListener {

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
            var _ = ui.access(() -> FailureNotice.show(ui, words));
        }
    }
}
