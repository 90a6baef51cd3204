package dev.espalier.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** Light or dark, as somebody chose in this browser; the system's choice until then. */
enum Scheme {
    SYSTEM("System", ColorScheme.Value.LIGHT_DARK),
    LIGHT("Light", ColorScheme.Value.LIGHT),
    DARK("Dark", ColorScheme.Value.DARK);

    private static final String COOKIE = "espalier-scheme";
    private static final Duration KEPT = Duration.ofDays(365);

    private final String label;
    private final ColorScheme.Value value;

    Scheme(String label, ColorScheme.Value value) {
        this.label = label;
        this.value = value;
    }

    String label() {
        return label;
    }

    /** Returns what the browser of a request says. */
    static Scheme of(VaadinRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? SYSTEM
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> Arrays.stream(values())
                                .filter(scheme -> scheme.name().equals(cookie.getValue())))
                        .findFirst()
                        .orElse(SYSTEM);
    }

    /** Shows a page so. */
    void show(UI ui) {
        ui.getPage().setColorScheme(value);
    }

    /** Shows a page so, and every later page of this browser too. */
    void choose(UI ui) {
        show(ui);
        var cookie = new Cookie(COOKIE, name());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
