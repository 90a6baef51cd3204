package dev.espalier.ui.failing;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Has every page say in the studio's words that the studio is away, and that it need not be loaded again. */
@Component
@ConditionalOnWebApplication
class LostConnection implements VaadinServiceInitListener {

    private static final String WORDS =
            "Connection lost: the studio does not answer. This page goes on by itself when it is back.";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().getPage().executeJs("""
                                const words = $0;
                                customElements.whenDefined('vaadin-connection-indicator').then(() => {
                                  const indicator = window.Vaadin.connectionIndicator;
                                  if (indicator) Object.assign(indicator, { reconnectingText: words, offlineText: words });
                                });""", WORDS));
    }
}
