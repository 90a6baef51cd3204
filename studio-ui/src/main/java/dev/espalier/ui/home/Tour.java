package dev.espalier.ui.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;

/** How it all hangs together, for whoever is new; gone for good once this browser was told so. */
final class Tour extends Section {

    private static final String COOKIE = "espalier-tour";
    private static final String DONE = "done";
    private static final Duration KEPT = Duration.ofDays(365);

    Tour() {
        addClassNames("es-panel", "es-tour");
        var gone = new Button("Got it", _ -> dismiss());
        gone.addThemeVariants(ButtonVariant.TERTIARY);
        var chain = new OrderedList(
                step(
                        "tasks",
                        "A task",
                        " is something that a person wants done on a site, and the site knows when it is done."),
                step(
                        "runs",
                        "A run",
                        " lets an agent work on a task; a search tries many ways and grows a tree of what came of each."),
                step(
                        "pairs",
                        "A pair",
                        " is two answers at one place of a tree, one of which came out better; people judge it blind."),
                step(
                        "datasets",
                        "A dataset",
                        " freezes pairs of train tasks into a version that a trainer reads, and every row tells where it came from."));
        chain.addClassName("es-chain");
        add(new H2("How it hangs together"), chain, gone);
    }

    private static ListItem step(String path, String noun, String rest) {
        return new ListItem(new Anchor(path, noun), new Span(rest));
    }

    /** Returns true in a browser that was told that it is enough. */
    static boolean isDone(VaadinRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals(DONE));
    }

    private void dismiss() {
        var cookie = new Cookie(COOKIE, DONE);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        VaadinResponse.getCurrent().addCookie(cookie);
        removeFromParent();
    }
}
