package dev.espalier.webagent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing on a page. */
public sealed interface PageItem {

    /** True when it lies in the viewport. */
    boolean inView();

    /** @param heading level 1 to 6, 0 for plain text */
    record Text(String text, int heading, boolean inView) implements PageItem {}

    /**
     * Something that can be acted on.
     *
     * @param role ARIA role, implicit ones included; never a tag name
     * @param name accessible name, at most 120 characters
     * @param options labels of a list's options, at most 200
     * @param place where it stood in the viewport; nothing that decides may ask for more than whether it did
     */
    record Element(
            Ref ref,
            String role,
            String name,
            State state,
            Make make,
            Surroundings surroundings,
            List<Option> options,
            Place place)
            implements PageItem {
        public Element {
            options = List.copyOf(options);
        }

        @Override
        public boolean inView() {
            return place.inView();
        }

        public ElementFingerprint fingerprint() {
            return new ElementFingerprint(role, name, surroundings.landmark(), surroundings.ordinal());
        }
    }

    /**
     * Where an element stood in the viewport of the page.
     *
     * @param box what of it lay there, whether or not something covered it or a scrolling ancestor cut it off; null where
     *     it lay outside, where an outer frame hid it, and in captures before {@code page-v3}
     */
    record Place(boolean inView, @Nullable Box box) {
        public static final Place OUTSIDE = new Place(false, null);
    }

    /**
     * A rectangle in CSS pixels of the page's viewport, whatever frame its element is in.
     *
     * @param x of the left edge, 0 or more
     * @param y of the upper edge, 0 or more
     * @param width 1 or more
     * @param height 1 or more
     */
    record Box(int x, int y, int width, int height) {
        public Box {
            if (x < 0 || y < 0 || width < 1 || height < 1) {
                throw new IllegalArgumentException(
                        "a box must lie in the viewport and have a size, but was %d, %d, %d x %d"
                                .formatted(x, y, width, height));
            }
        }
    }

    record Option(String label, String value, boolean selected, boolean disabled) {}

    /**
     * How an element stands.
     *
     * @param value content of a field, at most 120 characters; "(filled)" for a password
     * @param checked null when it cannot be checked
     * @param expanded null when it cannot be expanded
     */
    record State(
            String value,
            @Nullable Boolean checked,
            @Nullable Boolean expanded,
            boolean disabled,
            boolean readOnly,
            boolean required,
            boolean invalid,
            boolean focused) {}

    /**
     * What an element is made of.
     *
     * @param tag lower case
     * @param type of an input, lower case, else empty
     * @param attributeWords words of id, name, class, title, placeholder and autocomplete, lower case, split at case
     *     changes, hyphens and underscores
     * @param fieldText for fields: placeholder and the text just before, lower priority than the name
     */
    record Make(String tag, String type, List<String> attributeWords, String fieldText, Range range) {
        public Make {
            attributeWords = List.copyOf(attributeWords);
        }
    }

    /**
     * What a native field for dates, times or numbers takes, as its attributes say it; each end is empty where none is
     * said.
     */
    record Range(String least, String most) {
        public static final Range OPEN = new Range("", "");
    }

    /**
     * Where an element stands.
     *
     * @param region landmark kind: main, header, nav, footer, aside, dialog or empty
     * @param landmark name of the nearest named landmark, form or dialog, else empty
     * @param form index of the form in document order, -1 outside any
     * @param row text of the nearest list item, table row, article or card, at most 300 characters
     * @param ordinal among the page's elements of equal role, name and landmark, from 0
     * @param groupSize how many elements share tag, type and class with it, itself included
     * @param groupOrdinal its place among those, from 0
     * @param dayCell true for a cell of a month grid
     */
    record Surroundings(
            String region,
            String landmark,
            int form,
            String row,
            int ordinal,
            int groupSize,
            int groupOrdinal,
            boolean dayCell) {}
}
