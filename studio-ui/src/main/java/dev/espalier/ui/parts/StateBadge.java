package dev.espalier.ui.parts;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;

/** How a thing stands: a word, a shape and a colour that say the same. The only way a state is shown. */
public final class StateBadge extends Badge {

    private final transient Map<String, String> look;

    private StateBadge(String word, VaadinIcon icon, String tone) {
        super(word, icon.create());
        look = Map.of("word", word, "icon", icon.create().getIcon(), "tone", tone);
        addClassName("es-state");
        getElement().setAttribute("data-tone", tone);
    }

    /** Returns its word, its icon and its tone, for what the browser draws itself. */
    public Map<String, String> look() {
        return look;
    }

    public static StateBadge waiting(String word) {
        return new StateBadge(word, VaadinIcon.CLOCK, "muted");
    }

    public static StateBadge running(String word) {
        return new StateBadge(word, VaadinIcon.SPINNER_ARC, "info");
    }

    public static StateBadge paused(String word) {
        return new StateBadge(word, VaadinIcon.PAUSE, "muted");
    }

    public static StateBadge done(String word) {
        return new StateBadge(word, VaadinIcon.CHECK, "ok");
    }

    public static StateBadge failed(String word) {
        return new StateBadge(word, VaadinIcon.CLOSE, "bad");
    }

    public static StateBadge stopped(String word) {
        return new StateBadge(word, VaadinIcon.STOP, "muted");
    }

    public static StateBadge warning(String word) {
        return new StateBadge(word, VaadinIcon.WARNING, "warn");
    }

    /** Returns a kind rather than a state: no icon to look for, no colour to fear. */
    public static Badge kind(String word) {
        var badge = new Badge(word);
        badge.addClassName("es-kind");
        return badge;
    }
}
