package dev.espalier.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Has every page say when an answer takes long. The words stand in the page itself, so that they are there while its
 * scripts and its first answer are still on their way; the script then follows whatever the page asks.
 */
@Component
@ConditionalOnWebApplication
class LoadingStatus implements VaadinServiceInitListener {

    private static final String LANGUAGE = "lang";

    private final Scripts scripts;

    LoadingStatus(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::addTo);
    }

    private void addTo(IndexHtmlResponse response) {
        var page = response.getDocument();
        if (page.title().isEmpty()) {
            page.title("Espalier"); // until the first answer brings the screen's own
        }
        var root = page.getElementsByTag("html").first();
        if (root != null && !root.hasAttr(LANGUAGE)) {
            root.attr(LANGUAGE, "en");
        }
        page.body()
                .appendElement("div")
                .addClass("es-loading")
                .attr("role", "status")
                .attr("aria-live", "polite") // implied by the role, but by this an open dialog knows not to hide it
                .attr("popover", "manual")
                .attr("data-state", "opening")
                .text("Loading…");
        page.body().appendElement("script").attr("type", "module").attr("src", "./" + scripts.path("es-loading.js"));
    }
}
