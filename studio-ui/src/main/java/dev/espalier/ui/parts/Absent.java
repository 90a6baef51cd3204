package dev.espalier.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;

/** In the place of a thing that an address names though there is none. */
public final class Absent {

    private Absent() {}

    /**
     * @param thing as a title, such as "Run 7"
     * @param list of all things like that, such as "Runs"
     * @param path of the list
     */
    public static Component[] of(String thing, String list, String path) {
        var sentence =
                "There is no %s%s.".formatted(thing.substring(0, 1).toLowerCase(Locale.ROOT), thing.substring(1));
        var all = new Anchor(path, "All " + list.toLowerCase(Locale.ROOT));
        return new Component[] {new PageHead(thing).under(list, path), new Empty(sentence, all)};
    }
}
